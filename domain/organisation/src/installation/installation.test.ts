import { readFileSync } from 'node:fs';
import { specification } from '@plenum/kernel/testing';
import { expect, test } from 'vitest';
import {
  type InstallationContext,
  type InstallationEvent,
  installationDecider,
  installationEventSentence,
  installationSentence,
} from './index.ts';
import { installationRefusalCodes } from './refusal.ts';

const administrator: InstallationContext = {
  now: '2026-03-01T08:00:00.000Z',
  actor: { id: 'a1', name: 'Lê Văn Quản' },
  freshId: () => 'x',
  actorIsAdministrator: true,
};
const key = 'tinh.example/w1+00112233+BAECAwQ=';
const named: InstallationEvent = {
  type: 'witness-named',
  v: 1,
  data: { name: 'tinh.example/w1', key, address: 'https://tinh.example' },
};
const restore = {
  act: 'restore-record',
  madeAt: administrator.now,
  size: 51,
  checkpoint: null,
  newLog: false,
  later: [],
  asked: [],
  reason: '',
} as const;

test('a witness is named once, by its key and address', () => {
  const act = { act: 'name-witness', key: ` ${key} `, address: 'https://tinh.example/' } as const;
  specification(installationDecider, administrator).given().when(act).then(named);
  specification(installationDecider, administrator).given(named).when(act).refused('witness-named-already');
});
test('what is no key or no address is refused, both at once', () => {
  const { verdict } = specification(installationDecider, administrator)
    .given()
    .when({ act: 'name-witness', key: 'x', address: 'ftp://x' });
  expect('refused' in verdict && verdict.refused.map(({ code }) => code)).toEqual(['witness-key', 'witness-address']);
});
test('a witness is dropped with a reason', () => {
  const drop = (reason: string) => ({ act: 'drop-witness', name: 'tinh.example/w1', reason }) as const;
  specification(installationDecider, administrator).given(named).when(drop(' ')).refused('witness-reason');
  specification(installationDecider, administrator).given().when(drop('x')).refused('no-such-witness');
  specification(installationDecider, administrator)
    .given(named)
    .when(drop('Đổi máy'))
    .then({ type: 'witness-dropped', v: 1, data: { name: 'tinh.example/w1', reason: 'Đổi máy' } });
});
test('holidays are stated for a year by its notice, and again in its place', () => {
  const act = {
    act: 'state-holidays',
    year: 2027,
    off: ['2027-02-08', '2027-02-05'],
    hungKings: '2027-04-16',
    worked: [],
    source: '01/TB-BNV',
  } as const;
  const { act: _, ...data } = act;
  const stated = { type: 'holidays-stated', v: 1, data: { ...data, off: ['2027-02-05', '2027-02-08'] } } as const;
  specification(installationDecider, administrator).given().when(act).then(stated);
  for (const wrong of [['2026-02-05'], ['2027-02-29'], ['2027-02-05', '2027-02-05'], ['x']])
    specification(installationDecider, administrator)
      .given()
      .when({ ...act, off: wrong })
      .refused('holidays-day');
  specification(installationDecider, administrator)
    .given()
    .when({ ...act, source: ' ' })
    .refused('holidays-source');
  expect(
    [stated, { ...stated, data: { ...stated.data, off: [] } }].reduce(
      installationDecider.evolve,
      installationDecider.initialState,
    ).holidays,
  ).toEqual([{ ...data, off: [] }]);
});
test('nobody but an administrator sets up the installation', () => {
  specification(installationDecider, { ...administrator, actorIsAdministrator: false })
    .given()
    .when({ act: 'take-backup', size: 1, withKey: true })
    .refused('installation-administrator');
});
test('a record goes on from a backup that is behind only where somebody says why', () => {
  const { act: _, ...data } = restore;
  specification(installationDecider, administrator).given().when(restore).then({ type: 'record-restored', v: 1, data });
  for (const behind of [{ later: [60] }, { newLog: true }])
    specification(installationDecider, administrator)
      .given()
      .when({ ...restore, ...behind })
      .refused('restore-reason');
});
test('two factors are required by who has used a passkey where there are any, with a reason, and once', () => {
  const act = { act: 'require-second-factor', of: 'everybody', reason: ' Kỳ đại hội ' } as const;
  const by = (passkeys: InstallationContext['passkeys']) =>
    specification(installationDecider, { ...administrator, ...(passkeys && { passkeys }) });
  const ready = { usedByActor: true, possible: true };
  const set = { type: 'second-factor-set', v: 1, data: { required: true, reason: 'Kỳ đại hội' } } as const;
  by(ready).given().when(act).then(set);
  by(ready).given(set).when(act).then();
  by({ usedByActor: false, possible: true }).given().when(act).refused('second-factor-own');
  by({ usedByActor: true, possible: false }).given().when(act).refused('second-factor-address');
  by(undefined).given().when(act).refused('second-factor-address');
  by(ready)
    .given()
    .when({ ...act, reason: ' ' })
    .refused('second-factor-reason');
  // It is taken back by any administrator: one who cannot use a passkey any more must be able to.
  by(undefined)
    .given(set)
    .when({ ...act, of: 'nobody' })
    .then({ ...set, data: { required: false, reason: 'Kỳ đại hội' } });
});
test('two factors are asked of some roles, each once and in one order; a choice of none is refused', () => {
  const by = specification(installationDecider, {
    ...administrator,
    passkeys: { usedByActor: true, possible: true },
  });
  const act = { act: 'require-second-factor', reason: 'Kỳ đại hội' } as const;
  const of = ['administrator', 'head-of-tellers'] as const;
  const set = { type: 'second-factor-set', v: 1, data: { required: true, of, reason: 'Kỳ đại hội' } } as const;
  const everybody = { ...set, data: { required: true, reason: 'Kỳ đại hội' } } as const;
  by.given()
    .when({ ...act, of: ['head-of-tellers', 'administrator', 'head-of-tellers'] })
    .then(set);
  by.given(everybody)
    .when({ ...act, of })
    .then(set);
  by.given(set)
    .when({ ...act, of: ['head-of-tellers', 'administrator'] })
    .then();
  by.given(set)
    .when({ ...act, of: 'everybody' })
    .then(everybody);
  by.given(set)
    .when({ ...act, of: [] })
    .refused('second-factor-whom');
  expect([set, everybody].map((event) => installationEventSentence(event, 'vi'))).toEqual([
    'Phải đăng nhập bằng hai yếu tố, nếu là: quản trị, trưởng ban kiểm phiếu. Lý do: Kỳ đại hội',
    'Mọi tài khoản phải đăng nhập bằng hai yếu tố. Lý do: Kỳ đại hội',
  ]);
});
test('the frozen sample of version 1 folds and has sentences for ever', () => {
  const events: InstallationEvent[] = readFileSync(new URL('frozen-events-1.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  const types: Record<InstallationEvent['type'], true> = {
    'backup-taken': true,
    'record-restored': true,
    'witness-named': true,
    'witness-dropped': true,
    'holidays-stated': true,
    'second-factor-set': true,
  };
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(Object.keys(types)));
  expect(events.reduce(installationDecider.evolve, installationDecider.initialState)).toEqual({
    witnesses: [],
    restores: 1,
    secondFactor: ['administrator', 'head-of-tellers'],
    holidays: [
      {
        year: 2027,
        off: ['2027-02-05', '2027-02-08'],
        hungKings: '2027-04-16',
        worked: [],
        source: '01/TB-BNV',
      },
    ],
  });
  for (const event of events)
    for (const language of ['vi', 'en'] as const) expect(installationEventSentence(event, language)).toMatch(/\S/);
  for (const code of installationRefusalCodes)
    expect(installationSentence({ code, severity: 'refusal', values: {}, citations: [] }, 'en')).toMatch(/\S/);
});
