import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CredentialsDraft, DeskAnswer, Roll } from '../src/meeting/desk-routes.ts';
import type { FloorView } from '../src/meeting/floor-routes.ts';
import type { HallView, OwnPart } from '../src/meeting/hall-view.ts';
import type { OpenVoteView } from '../src/meeting/open-vote-routes.ts';
import type { ProposalView } from '../src/meeting/proposal-routes.ts';
import { type Machine, openTestServer, type TestServer } from '../src/testing.ts';

let server: TestServer;
let meeting: string;
const machines: Record<string, Machine> = {};
const people: string[] = [];
const names = ['Ngô Thị Hội', 'Trần Quốc Bảo', 'Lê Minh Châu', 'Phạm Thị Dậu', 'Vũ Văn Én'];

const json = async <Value>(answer: Response | Promise<Response>): Promise<Value> => {
  const given = await answer;
  if (given.status >= 300) throw new Error(`${given.status} ${await given.text()}`);
  return (await given.json()) as Value;
};
const at = (path = ''): string => `/api/meetings/${meeting}${path}`;
const post = (who: string, path: string, body: object) => machines[who]!.send('POST', at(path), body);
const act = (who: string, what: object) => post(who, '/acts', { act: what });
const get = <Value>(who: string, path: string) => json<Value>(machines[who]!.get(at(path)));
const checkIn = (who: string, person: string) => post(who, '/hall/check-in', { person });
const floorAct = (who: string, what: object) => post(who, '/floor/acts', { act: what });
const voteAct = (who: string, vote: string, what: object) => post(who, `/votes/${vote}/acts`, { act: what });
const vote = (id: string, more: object = {}) =>
  post('chutoa', '/votes', { id, question: 'Thông qua chương trình', way: 'phone', ...more });
const refusedWith = async (answer: Promise<Response>): Promise<readonly string[]> => {
  const given = await answer;
  const text = await given.text();
  expect(given.status, text).toBe(409);
  return (JSON.parse(text) as { refused: { code: string }[] }).refused.map(({ code }) => code);
};

beforeAll(async () => {
  server = await openTestServer();
  await server.open('quantri', true);
  const admin = await server.signIn('quantri');
  machines.quantri = admin;
  const made = async (path: string, body: object) => (await json<{ id: string }>(admin.send('POST', path, body))).id;
  const unit = await made('/api/organizations/acts', {
    act: { act: 'add-unit', code: 'H', name: 'Hội huyện Cồn Lau', kind: 'district', parent: null },
  });
  for (const [at, name] of names.entries()) {
    const card = { code: `000${at + 1}`, name, sex: at % 2 === 0 ? 'female' : 'male', born: '1980-05-05' };
    people.push(await made('/api/persons', { card, unit, from: '2010-01-10', status: 'official' }));
  }
  const frame = { name: 'Hội nghị tổng kết', date: '2026-03-10', place: 'Hội trường huyện' };
  meeting = await made('/api/meetings', { kind: 'review-conference', unit, ...frame });
  await json(act('quantri', { act: 'summon', people: people.map((person) => ({ person, unit, gained: 'elected' })) }));
  for (const [login, duties, person] of [
    ['ban1', ['desk'], null],
    ['ban2', ['desk'], null],
    ['chutoa', ['presidium'], null],
    ['kiemphieu', ['teller'], null],
    ['thamtra', ['credentials'], null],
    ['hoi', ['delegate'], people[0]],
    ['bao', ['delegate'], people[1]],
    ['chau', ['delegate'], people[2]],
    ['ngoai', null, null],
  ] as const) {
    await server.open(login);
    machines[login] = await server.signIn(login);
    if (duties) await json(act('quantri', { act: 'give-duties', account: machines[login]!.id, duties, person }));
  }
  await json(post('chutoa', '/rules', { rules: 'womens-union' }));
}, 60_000);
afterAll(() => server.remove());

describe('at the door', () => {
  test('a vote opened without quorum is refused with the numbers and the article', async () => {
    const answer = await vote('som');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      refused: [
        {
          code: 'vote-without-quorum',
          values: { present: 0, needed: 4, summoned: 5 },
          cite: expect.stringContaining('12'),
        },
      ],
    });
  });
  test('two desks check one person in at the same moment: one arrival, and both hear of it', async () => {
    const both = await Promise.all(['ban1', 'ban2'].map((desk) => json<DeskAnswer>(checkIn(desk, people[0]!))));
    expect(both.map((one) => one.already).sort()).toEqual([false, true]);
    expect(new Set(both.map((one) => one.at)).size).toBe(1);
    expect(both[0]).toMatchObject({ name: 'Ngô Thị Hội', seat: 1, quorum: { present: 1, needed: 4 } });
    const roll = await get<Roll>('ban1', '/roll');
    expect(roll.seats.filter((seat) => seat.since !== null)).toHaveLength(1);
    expect((await machines.hoi!.get(at('/roll'))).status).toBe(404);
    expect(await refusedWith(checkIn('hoi', people[1]!))).toEqual(['not-your-part']);
    expect(await refusedWith(post('ban1', '/hall/check-out', { person: people[4]! }))).toEqual(['not-present']);
  });
  test('cards are printed with a code that a desk scans', async () => {
    const cards = await machines.ban1!.get(at('/cards.pdf'));
    expect(cards.headers.get('content-type')).toBe('application/pdf');
    expect((await cards.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    expect((await machines.hoi!.get(at('/cards.pdf'))).status).toBe(404);
  });
  test('somebody who left and somebody excluded are not counted; the report has the same figures', async () => {
    for (const person of people.slice(1)) await json(checkIn('ban2', person));
    await json(post('ban1', '/hall/check-out', { person: people[4] }));
    const draft = await get<CredentialsDraft>('thamtra', '/credentials');
    expect(draft.figures).toMatchObject({ quorum: { present: 4, summoned: 5, reached: true }, women: 2 });
    expect(draft.vi).toContain('Số đại biểu có mặt: 4');
    expect((await machines.hoi!.get(at('/credentials'))).status).toBe(404);
    const hall = await json<HallView>(post('thamtra', '/credentials', { text: draft.vi }));
    expect(hall.credentials?.figures.quorum.present).toBe(4);
  });
});

describe('a vote on phones', () => {
  test('is opened with its figures frozen, counted once for each, told without partial counts, and closed in a sentence', async () => {
    await json(vote('v1'));
    await json(vote('v1'));
    const hall = await get<HallView>('hoi', '/hall');
    expect(hall.open).toMatchObject([{ id: 'v1', bases: { present: 4 }, quorum: 4 }]);
    const cast = (who: string, choice: string) => voteAct(who, 'v1', { act: 'cast-vote', choice });
    const twice = await Promise.all(
      ['for', 'against', 'for'].map((choice) => cast('hoi', choice).then((one) => json<{ vote: OpenVoteView }>(one))),
    );
    expect(new Set(twice.map((one) => one.vote.own?.choice)).size).toBe(1);
    await json(cast('bao', 'for'));
    expect(await refusedWith(cast('ban1', 'for'))).toEqual(['not-your-vote']);
    const seen = await get<OpenVoteView>('bao', '/votes/v1');
    expect(seen).toMatchObject({ own: { choice: 'for', enteredBy: null }, cast: null, counts: [], named: [] });
    expect(await get<OpenVoteView>('chutoa', '/votes/v1')).toMatchObject({ cast: 2 });
    expect((await get<OwnPart>('bao', '/mine')).votes).toEqual({ v1: { choice: 'for', enteredBy: null } });
    expect(JSON.stringify(await get<HallView>('bao', '/hall'))).not.toContain('"for":2');
    expect(await refusedWith(voteAct('hoi', 'v1', { act: 'close-vote' }))).toEqual(['vote-out-of-reach']);
    const first = twice[0]!.vote.own?.choice === 'for' ? 2 : 1;
    const closed = await json<{ vote: OpenVoteView }>(voteAct('chutoa', 'v1', { act: 'close-vote' }));
    expect(closed.vote.closed?.result).toMatchObject({ for: first, notVoting: 2, base: 4, needed: 3, adopted: false });
    expect(closed.vote.sentence?.vi).toContain(`${first} tán thành trên 4 đại biểu có mặt`);
    expect(closed.vote.named.map((one) => one.name)).toEqual(['Ngô Thị Hội', 'Trần Quốc Bảo']);
    // An answer that got lost: the vote is answered with itself, though the vote is closed.
    expect((await json<{ vote: OpenVoteView }>(cast('bao', 'against'))).vote.own?.choice).toBe('for');
    expect(await refusedWith(cast('chau', 'for'))).toEqual(['vote-is-closed']);
  });
  test('is entered for a delegate without a phone once, with who entered it, and not where they have voted', async () => {
    await json(vote('v3'));
    const enter = (who: string, person: string, choice: string) =>
      voteAct(who, 'v3', { act: 'enter-vote', person, choice });
    await json(voteAct('bao', 'v3', { act: 'cast-vote', choice: 'against' }));
    expect(await refusedWith(enter('ban1', people[1]!, 'for'))).toEqual(['delegate-has-voted']);
    const both = await Promise.all(['ban1', 'ban2'].map((who) => enter(who, people[0]!, 'for')));
    expect(both.map((one) => one.status).sort()).toEqual([200, 409]);
    const by = both[0]!.status === 200 ? 'ban1' : 'ban2';
    await json(enter(by, people[0]!, 'for'));
    const own = { choice: 'for', enteredBy: `Người ${by}` };
    expect((await get<OwnPart>('hoi', '/mine')).votes.v3).toEqual({ ...own, enteredBy: expect.any(String) });
    const cast = await json<{ vote: OpenVoteView; findings: { code: string }[] }>(
      voteAct('hoi', 'v3', { act: 'cast-vote', choice: 'against' }),
    );
    expect(cast).toMatchObject({ vote: { own: { choice: 'for' } }, findings: [{ code: 'cast-at-the-desk' }] });
    expect(await refusedWith(enter('kiemphieu', people[2]!, 'for'))).toEqual(['vote-out-of-reach']);
    expect(await refusedWith(enter('hoi', people[2]!, 'for'))).toEqual(['vote-out-of-reach']);
    expect(await refusedWith(enter('ban1', people[4]!, 'for'))).toEqual(['voter-not-present']);
    const { vote: closed } = await json<{ vote: OpenVoteView }>(voteAct('chutoa', 'v3', { act: 'close-vote' }));
    expect(closed.closed?.result).toMatchObject({ for: 1, against: 1, abstain: 0, notVoting: 2 });
    expect(closed.entered).toEqual([{ by: machines[by]!.id, votes: 1 }]);
    expect(closed.sentence?.vi).toContain('Trong đó 1 phiếu của đại biểu không có điện thoại nhập tại bàn.');
    expect(closed.named.map((one) => one.enteredBy === null)).toEqual([false, true]);
  });
  test('somebody excluded while present votes no more, and the base of the next vote is without them', async () => {
    await json(vote('v2'));
    const seat = (await get<Roll>('ban1', '/roll')).seats[2]!;
    await json(act('thamtra', { act: 'exclude-seat', seat: seat.seat, reason: 'Bị đình chỉ sinh hoạt' }));
    expect(await refusedWith(voteAct('chau', 'v2', { act: 'cast-vote', choice: 'for' }))).toEqual(['voter-suspended']);
    await json(voteAct('chutoa', 'v2', { act: 'cancel-vote', reason: 'Mở nhầm' }));
    const hall = await get<HallView>('chau', '/hall');
    expect(hall).toMatchObject({ open: [], bases: { summoned: 4, present: 3 } });
    expect((await get<OwnPart>('chau', '/mine')).excluded).toBe('Bị đình chỉ sinh hoạt');
  });
  test('of another meeting is not there', async () => {
    expect((await machines.hoi!.get(at('/votes/none'))).status).toBe(404);
    expect((await machines.ngoai!.get(at('/hall'))).status).toBe(404);
    expect((await machines.ngoai!.get(at('/hall/live'))).status).toBe(404);
  });
});

describe('a proposal', () => {
  test('is voted on after its amendments, the furthest first, counted by area', async () => {
    await json(post('chutoa', '/proposals', { id: 'd', title: 'Nghị quyết', text: 'Phấn đấu 95 %' }));
    const hand = (who: string, amendment: string, passage: string) =>
      post(who, '/proposals/d/acts', { act: { act: 'hand-in-amendment', amendment, passage, text: 'Sửa' } });
    await json(hand('hoi', 'a', 'Mục 1'));
    await json(hand('hoi', 'a', 'Mục 1'));
    await json(hand('bao', 'b', 'Mục 1'));
    await json(post('chutoa', '/proposals/d/acts', { act: { act: 'order-amendments', amendments: ['b', 'a'] } }));
    const about = (amendment: string | null) => ({
      about: { proposal: 'd', amendment },
      way: 'card',
      areas: ['Trái', 'Phải'],
    });
    expect(await refusedWith(vote('p0', about('a')))).toEqual(['amendment-comes-before']);
    const opened = await Promise.all(['p1', 'p2', 'p3'].map((id) => vote(id, about('b'))));
    expect(opened.map((one) => one.status).sort()).toEqual([201, 409, 409]);
    const refused = opened.filter((one) => one.status === 409);
    for (const one of refused) expect(await one.json()).toMatchObject({ refused: [{ code: 'proposal-under-vote' }] });
    const [open] = (await get<HallView>('hoi', '/hall')).open;
    expect(await get<ProposalView[]>('hoi', '/proposals')).toMatchObject([{ underVote: open!.question, toVote: [] }]);
    const id = open!.id;
    const count = (area: string, yes: number) =>
      voteAct('kiemphieu', id, { act: 'count-area', area, for: yes, against: 0, abstain: 0 });
    await json(count('Trái', 2));
    expect(await refusedWith(count('Phải', 2))).toEqual(['more-votes-than-present']);
    await json(count('Phải', 1));
    await json(voteAct('chutoa', id, { act: 'close-vote' }));
    const [proposal] = await get<ProposalView[]>('hoi', '/proposals');
    expect(proposal?.amendments.map((one) => [one.id, one.standing])).toEqual([
      ['a', 'fallen'],
      ['b', 'adopted'],
    ]);
    expect(proposal).toMatchObject({ order: [{ proposal: 'd', amendment: null }], underVote: null });
    expect(proposal?.toVote).toEqual(proposal?.order);
  });
});

describe('the floor', () => {
  test('is asked for once, called, timed, interrupted, and given a text', async () => {
    const ask = (who: string, id: string, kind = 'speech') => floorAct(who, { act: 'ask-to-speak', id, kind });
    await json(ask('hoi', 't1'));
    await json(ask('hoi', 't1'));
    await json(ask('bao', 't2', 'point-of-order'));
    expect(await refusedWith(floorAct('hoi', { act: 'call-speaker', id: 't1', minutes: 5 }))).toEqual([
      'floor-out-of-reach',
    ]);
    await json(floorAct('chutoa', { act: 'call-speaker', id: 't1', minutes: 5 }));
    await json(floorAct('chutoa', { act: 'start-speech', id: 't1' }));
    await json(floorAct('chutoa', { act: 'call-speaker', id: 't2', minutes: 2 }));
    await json(floorAct('chutoa', { act: 'start-speech', id: 't2' }));
    const hall = await get<HallView>('chau', '/hall');
    expect(hall.speaker).toMatchObject({ id: 't2', name: 'Trần Quốc Bảo', minutes: 2 });
    expect(hall.queue.map((turn) => turn.id)).toEqual(['t1']);
    const file = (name: string) => {
      const form = new FormData();
      form.append('file', new File(['Tham luận'], name));
      return form;
    };
    expect(await refusedWith(post('hoi', '/floor/t1/text', file('a.exe')))).toEqual(['text-of-other-kind']);
    expect(await refusedWith(post('bao', '/floor/t1/text', file('a.txt')))).toEqual(['not-your-turn']);
    await json(post('hoi', '/floor/t1/text', file('Tham luận.txt')));
    const text = await machines.chutoa!.get(at('/floor/t1/text'));
    expect(await text.text()).toBe('Tham luận');
    expect((await machines.bao!.get(at('/floor/t1/text'))).status).toBe(404);
    expect((await get<FloorView>('bao', '/floor')).turns.map((turn) => turn.id)).toEqual(['t2']);
    expect((await get<OwnPart>('hoi', '/mine')).turns).toEqual([{ id: 't1', kind: 'speech', spoken: true }]);
  });
});

test('an organisation states its own rules: votes rest on them and say so, and its next meeting may begin with them', async () => {
  const provision = { instrument: 'Quy chế làm việc', article: '7', clause: '2' };
  const share = (numerator: number, denominator: number) => ({ numerator, denominator });
  const own = {
    from: 'womens-union',
    name: 'Quy chế làm việc của Hội',
    source: 'Nghị quyết 02-NQ/H',
    quorum: { threshold: share(2, 3) },
    ordinary: { base: 'summoned', threshold: share(3, 4), provision },
    amendments: { order: 'furthest-first' },
  };
  const state = (who: string, more: object = {}) => post(who, '/rules/stated', { ...own, ...more });
  expect(await refusedWith(state('chutoa'))).toEqual(['not-your-part']);
  expect((await machines.chutoa!.get(at('/rules/stated'))).status).toBe(404);
  expect(await refusedWith(state('quantri', { quorum: { threshold: share(1, 2) } }))).toEqual([
    'rule-without-provision',
  ]);
  const hall = await json<HallView>(state('quantri'));
  expect(hall.rules).toMatchObject({
    id: 'stated',
    name: { vi: 'Quy chế làm việc của Hội' },
    quorum: { citation: { basis: 'text' } },
    decisions: { ordinary: { base: 'summoned', citation: { ...provision, basis: 'stated' } } },
  });
  await json(vote('own'));
  await json(voteAct('hoi', 'own', { act: 'cast-vote', choice: 'for' }));
  const { vote: closed } = await json<{ vote: OpenVoteView }>(voteAct('chutoa', 'own', { act: 'close-vote' }));
  expect(closed.closed?.result).toMatchObject({ base: 4, needed: 3, adopted: false });
  expect(closed.sentence?.vi).toContain('Điều 7.2 · Quy chế làm việc, do đơn vị quy định');
  const { unit } = await get<{ unit: { id: string } }>('quantri', '');
  const frame = { name: 'Hội nghị sau', date: '2026-06-10', place: 'Hội trường huyện' };
  const next = await json<{ id: string }>(
    machines.quantri!.send('POST', '/api/meetings', { kind: 'review-conference', unit: unit.id, ...frame }),
  );
  const offered = await json(machines.quantri!.get(`/api/meetings/${next.id}/rules/stated`));
  expect(offered).toMatchObject({ now: null, earlier: [{ meeting, rules: { source: 'Nghị quyết 02-NQ/H' } }] });
  await json(post('chutoa', '/rules', { rules: 'womens-union' }));
});

/** Reads a live stream up to the first picture that fits. */
async function pictureOf(
  body: ReadableStream<Uint8Array>,
  fits: (hall: HallView) => boolean,
  then: () => Promise<unknown>,
) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let asked = false;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error('The stream ended');
    text += decoder.decode(value, { stream: true });
    for (const event of text.split('\n\n').slice(0, -1)) {
      if (!event.startsWith('event: hall')) continue;
      const { hall } = JSON.parse(event.slice(event.indexOf('data: ') + 6)) as { hall: HallView };
      if (!asked) {
        asked = true;
        void then();
      }
      if (fits(hall)) {
        await reader.cancel();
        return hall;
      }
    }
    text = text.slice(text.lastIndexOf('\n\n') + 2);
  }
}

test('every screen is shown the hall at once, and again when something in it changes', async () => {
  const screens = await Promise.all(['hoi', 'bao', 'chutoa'].map((who) => machines[who]!.get(at('/hall/live'))));
  expect(screens.map((one) => one.headers.get('content-type'))).toEqual(Array(3).fill('text/event-stream'));
  let done: Promise<unknown> | null = null;
  const change = () => (done ??= json(checkIn('ban1', people[4]!)));
  const halls = await Promise.all(
    screens.map((one) => pictureOf(one.body!, (hall) => hall.bases.present === 4, change)),
  );
  expect(new Set(halls.map((hall) => JSON.stringify(hall))).size).toBe(1);
});

test('what happened stands in the record in words, and its rows are derived from it again', async () => {
  const record = await json<{ entries: { sentence: string }[] }>(machines.quantri!.get('/api/record?limit=100'));
  const sentences = record.entries.map((entry) => entry.sentence);
  expect(sentences).toContain('Ngô Thị Hội đăng ký phát biểu');
  expect(sentences.some((one) => one.startsWith('Mở biểu quyết: Thông qua chương trình'))).toBe(true);
  expect(await server.rebuiltEqual()).toBe(true);
});
