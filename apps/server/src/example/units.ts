import type { Actor } from '@plenum/kernel';
import {
  type BodyAct,
  type BodyKind,
  type MemberStatus,
  type PersonAct,
  type PostKind,
  personDecider,
  personStream,
  type Unit,
  type UnitKind,
} from '@plenum/organisation';
import { performTogether } from '@plenum/store';
import { type Acting, performBodyAct, performTreeAct, personContext } from '../organisation/organisation-acts.ts';
import { writePeople } from '../organisation/person-rows.ts';
import type { Services } from '../services.ts';
import { accountId } from './accounts.ts';
import { inventedPeople } from './people.ts';
import { seeded } from './random.ts';

const now = '2025-11-03T01:00:00.000Z';
/** Those after the first four are there for what concerns districts; their grass-roots units are not among the example. */
const districts = [
  'Cồn Lau',
  'Vàm Xa',
  'Bãi Sậy',
  'Rạch Trầu',
  'Gò Cát',
  'Cù Lao Dừa',
  'Chợ Bãi',
  'Đầm Sen',
  'Vịnh Tràm',
  'Giồng Me',
];
const communes = [
  'Bến Đò',
  'Chợ Nổi',
  'Gò Duối',
  'Kênh Mới',
  'Láng Sen',
  'Mương Đào',
  'Ngã Bảy',
  'Phú Mận',
  'Tân Lúa',
  'Vịnh Tre',
  'Xóm Dừa',
  'An Phù',
];
const members = 600;

const unit = (id: string, code: string, name: string, kind: UnitKind, parent: string | null): Unit => ({
  id: `vi-du-${id}`,
  code,
  name,
  kind,
  parent: parent === null ? null : `vi-du-${parent}`,
});

/** A province, its districts, three grass-roots units in each, four branches in each of those. All are invented. */
function exampleUnits(): readonly Unit[] {
  const units = [unit('tinh', 'T', 'Đảng bộ tỉnh Bến Sông', 'province', null)];
  for (const [at, name] of districts.entries())
    units.push(unit(`h${at + 1}`, `H${at + 1}`, `Đảng bộ huyện ${name}`, 'district', 'tinh'));
  communes.forEach((name, at) => {
    const [id, above] = [`x${at + 1}`, `h${Math.floor(at / 3) + 1}`];
    const kind = at % 3 === 1 ? 'phường' : 'xã';
    units.push(unit(id, `X${at + 1}`, `Đảng bộ ${kind} ${name}`, 'grassroots', above));
    for (let branch = 1; branch <= 4; branch++)
      units.push(unit(`${id}-c${branch}`, `X${at + 1}.${branch}`, `Chi bộ ${branch}, ${kind} ${name}`, 'branch', id));
  });
  return units;
}

const women = new Set('Thị Ngọc Thanh Kim Bích Thu Hồng Mỹ'.split(' '));
const yearLater = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

type Addition = PersonAct & { readonly act: 'add-person' };

/** Members of the branches: most official, some probationary, exempt, posted elsewhere. */
function examplePeople(units: readonly Unit[]): readonly Addition[] {
  const random = seeded(1976);
  const branches = units.filter((one) => one.kind === 'branch');
  return inventedPeople(random, members).map((person, at) => {
    const fresh = at % 40 === 7;
    const joined = fresh ? '2025-03-03' : (person.joined ?? '2010-01-01');
    const status: MemberStatus = fresh
      ? 'probationary'
      : at % 45 === 11
        ? 'exempt'
        : at % 90 === 33
          ? 'posted-elsewhere'
          : 'official';
    return {
      act: 'add-person',
      id: `vi-du-n${String(at + 1).padStart(3, '0')}`,
      card: {
        code: `32.${String(at + 1).padStart(6, '0')}`,
        name: person.name,
        born: person.born ?? '1980-01-01',
        sex: women.has(person.name.split(' ')[1] ?? '') ? 'female' : 'male',
        joined,
        ...(fresh ? {} : { official: yearLater(joined) }),
      },
      unit: branches[at % branches.length]!.id,
      from: fresh ? joined : yearLater(joined),
      status,
    };
  });
}

interface ExampleBody {
  readonly kind: BodyKind;
  readonly name: string;
  readonly lead: PostKind;
  readonly deputy: PostKind;
  readonly seats: number;
  readonly deputies: number;
  /** Seats that nobody holds. */
  readonly vacant: number;
  readonly gained: 'elected' | 'appointed';
}

const committee = (name: string, seats: number, deputies: number, vacant: number): ExampleBody => ({
  kind: 'committee',
  name,
  lead: 'secretary',
  deputy: 'deputy-secretary',
  seats,
  deputies,
  vacant,
  gained: 'elected',
});

function bodiesOf(kind: UnitKind, at: number): readonly ExampleBody[] {
  const standing = (seats: number): ExampleBody => ({
    ...committee('Ban Thường vụ', seats, 2, 0),
    kind: 'standing-committee',
  });
  const inspection = (seats: number, vacant: number): ExampleBody => ({
    ...committee('Ủy ban Kiểm tra', seats, 1, vacant),
    kind: 'inspection-committee',
    lead: 'chair',
    deputy: 'deputy-chair',
  });
  const office: ExampleBody = {
    ...committee('Văn phòng', 3, 1, 0),
    kind: 'office',
    lead: 'head',
    deputy: 'deputy-head',
    gained: 'appointed',
  };
  if (kind === 'province')
    return [committee('Ban Chấp hành Đảng bộ tỉnh', 27, 2, 2), standing(7), inspection(5, 0), office];
  if (kind === 'district')
    return [committee('Ban Chấp hành Đảng bộ huyện', 15, 2, at % 2), standing(5), inspection(5, at % 2)];
  if (kind === 'grassroots') return [committee('Ban Chấp hành Đảng ủy', 7, 1, at % 5 === 0 ? 1 : 0)];
  return [committee('Chi ủy', 3, 1, at % 9 === 0 ? 1 : 0)];
}

const term = { name: '2025–2030', begins: '2025-10-10', ends: '2030-10-10' };
const branchTerm = { name: '2025–2027', begins: '2025-03-10', ends: '2027-03-10' };

async function formBody(
  services: Services,
  unit: Unit,
  body: ExampleBody,
  people: readonly Addition[],
  acting: Acting,
) {
  const act = (what: BodyAct) => performBodyAct(services, unit.id, what, acting);
  const { state } = await act({ act: 'form-body', kind: body.kind, name: body.name });
  const id = state.bodies.at(-1)!.id;
  const its = unit.kind === 'branch' ? branchTerm : term;
  const seats = [
    { post: 'member' as const, seats: body.seats },
    { post: body.lead, seats: 1 },
    { post: body.deputy, seats: body.deputies },
  ];
  await act({ act: 'begin-term', body: id, ...its, seats });
  const held = people.slice(0, body.seats - body.vacant);
  for (const [at, person] of held.entries()) {
    const post = at === 0 ? body.lead : at <= body.deputies ? body.deputy : 'member';
    const decision = body.gained === 'elected' ? 'Nghị quyết đại hội' : 'Quyết định của Ban Thường vụ';
    await act({ act: 'gain-post', body: id, person: person.id, post, from: its.begins, gained: body.gained, decision });
  }
}

/** The example's tree, its people and its bodies, through the same acts that people use. */
export async function exampleTree(services: Services, actor: Actor): Promise<void> {
  const acting: Acting = { actor, reach: { administrator: true, offices: [] }, now };
  const units = exampleUnits();
  await performTreeAct(services, { act: 'import-units', units }, acting);
  const people = examplePeople(units);
  const context = await personContext(services, acting, []);
  const outcome = await performTogether(services.store, [
    {
      decider: personDecider,
      context,
      acts: people.map((act) => ({ stream: personStream(act.id), act })),
      project: (tx, done) =>
        writePeople(
          tx,
          done.map((one) => one.state),
        ),
    },
  ]);
  if ('refused' in outcome) throw new Error(`The example's people: ${JSON.stringify(outcome.refused[0])}`);
  const below = (at: Unit) =>
    people.filter((person) => person.status === 'official' && isBelow(units, person.unit, at.id));
  // Each unit counts its own ids, so that they are the same at every making.
  await Promise.all(
    units.map(async (one, at) => {
      let next = 0;
      const counted: Services = { ...services, freshId: () => `${one.id}-${++next}` };
      const official = below(one);
      if (official.length === 0) return;
      let from = 0;
      for (const body of bodiesOf(one.kind, at)) {
        // The standing committee is of the committee's members; the others begin where those end.
        const standing = body.kind === 'standing-committee';
        await formBody(counted, one, body, standing ? official : official.slice(from), acting);
        if (!standing) from += body.seats;
      }
    }),
  );
  const offices = [
    ['tinh', 'totchuc', 'change'],
    ['h1', 'truongban', 'change'],
    ['x1', 'quansat', 'read'],
  ] as const;
  for (const [unitId, login, may] of offices)
    await performBodyAct(services, `vi-du-${unitId}`, { act: 'give-office', account: accountId(login), may }, acting);
}

function isBelow(units: readonly Unit[], id: string, above: string): boolean {
  const at = units.find((one) => one.id === id);
  return at !== undefined && (at.id === above || (at.parent !== null && isBelow(units, at.parent, above)));
}
