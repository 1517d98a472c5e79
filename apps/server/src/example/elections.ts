import type { CandidateEntry } from '@plenum/election';
import type { Services } from '../services.ts';
import { cumulative, lastSeatOpen, mostlyAgreed, oneWins, type Paper, tiedAtTheEnd, weighed } from './ballots.ts';
import { districtAfter } from './district-after.ts';
import { seatTheCongress } from './electors.ts';
import { halfCountedBranch } from './half-counted.ts';
import { meetings } from './organisation.ts';
import { inventedPeople } from './people.ts';
import { seeded } from './random.ts';
import { stageFor } from './stage.ts';

type Play = (services: Services) => Promise<void>;

/** The last ones of a list come from the floor or stand by themselves, with more support than the entry gate asks. */
const withFloor = (people: readonly CandidateEntry[], floor: number, support: number): readonly CandidateEntry[] =>
  people.map((person, index) =>
    index < people.length - floor
      ? person
      : { ...person, nominated: index % 2 === 0 ? 'floor' : 'self', support: support + index },
  );

/** Two rounds: the last seat was open after the first. Decision 244, as it stood in 2020. */
const district: Play = async (services) => {
  const random = seeded(244);
  const stage = stageFor(services, {
    id: 'vi-du-huyen-2020',
    title: {
      vi: 'Bầu Ban Chấp hành Đảng bộ huyện Cồn Lau khóa XII',
      en: 'Executive committee of Cồn Lau district, 12th term',
    },
    regulation: 'vn-party-2014',
    office: 'executive-committee',
    seats: 15,
    meeting: meetings.district2020,
    candidates: inventedPeople(random, 17),
  });
  await stage.prepare();
  const figures = { summoned: 62, excluded: [], present: 60 } as const;
  await stage.announceBase(figures);
  await stage.openRound(60, 60);
  await stage.keyAll(lastSeatOpen(random, 17, 15, 60));
  await stage.act('truongban', { act: 'declare-result' });
  await stage.announceBase(figures);
  await stage.openRound(60, 59);
  await stage.keyAll(oneWins(random, 3, 59));
  await stage.act('truongban', { act: 'declare-result' });
  await districtAfter(stage);
};

const constituency: Play = async (services) => {
  const random = seeded(85);
  const stage = stageFor(services, {
    id: 'vi-du-hdnd-2021',
    title: { vi: 'Bầu đại biểu Hội đồng nhân dân xã, tổ bầu cử số 4', en: 'Commune council, polling group 4' },
    regulation: 'vn-law-85-2015',
    office: 'representative',
    seats: 3,
    meeting: meetings.constituency,
    candidates: inventedPeople(random, 5),
  });
  await stage.prepare();
  await stage.announceBase({ summoned: 52, excluded: [], present: null });
  await stage.openRound(50, 49);
  await stage.keyAll(mostlyAgreed(random, 5, 3, 49));
  await stage.act('truongban', { act: 'declare-result' });
  await stage.act('totchuc', { act: 'finish-election' });
};

/** Void: 41 papers came out of the box, 40 had been issued. */
const soldiers: Play = async (services) => {
  const random = seeded(165);
  const stage = stageFor(services, {
    id: 'vi-du-quan-nhan-2023',
    title: {
      vi: 'Bầu Hội đồng quân nhân Đại đội 3',
      en: 'Soldiers’ council, 3rd company',
    },
    regulation: 'vn-military-council-2018',
    office: 'executive-committee',
    seats: 5,
    meeting: meetings.soldiers,
    candidates: inventedPeople(random, 6),
  });
  await stage.prepare();
  await stage.announceBase({ summoned: 42, excluded: [], present: 40 });
  await stage.openRound(40, 41);
  await stage.act('truongban', { act: 'declare-result' });
};

/** A tie across the last seat, waiting for its round. */
const union: Play = async (services) => {
  const random = seeded(12);
  const stage = stageFor(services, {
    id: 'vi-du-cong-doan-2023',
    title: {
      vi: 'Bầu Ban Chấp hành Công đoàn phường Chợ Nổi',
      en: 'Union committee of Chợ Nổi ward',
    },
    regulation: 'vn-trade-union',
    office: 'executive-committee',
    seats: 5,
    meeting: meetings.union,
    candidates: inventedPeople(random, 7),
  });
  await stage.prepare();
  await stage.announceBase({ summoned: 32, excluded: [], present: 30 });
  await stage.openRound(30, 30);
  await stage.keyAll(tiedAtTheEnd(random, 7, 5, 30));
  await stage.act('truongban', { act: 'declare-result' });
};

const cooperative: Play = async (services) => {
  const random = seeded(17);
  const weights = [1, 1, 2, 1, 3];
  const papers = weighed(mostlyAgreed(random, 6, 5, 25), weights);
  const votes = papers.reduce((sum, paper) => sum + (paper.weight ?? 1), 0);
  const stage = stageFor(services, {
    id: 'vi-du-hop-tac-xa-2025',
    title: { vi: 'Bầu Hội đồng quản trị Hợp tác xã Dừa Xanh', en: 'Board of the Dừa Xanh co-operative' },
    regulation: 'vn-cooperative-2023',
    office: 'board',
    seats: 5,
    meeting: meetings.cooperative,
    candidates: inventedPeople(random, 6),
  });
  await stage.prepare();
  await stage.announceBase({ summoned: votes + 12, excluded: [], present: votes });
  await stage.openRound(25, 25);
  await stage.keyAll(papers);
  await stage.act('truongban', { act: 'declare-result' });
  await stage.act('totchuc', { act: 'finish-election' });
};

const shareholders: Play = async (services) => {
  const random = seeded(59);
  const shares = [120_000, 85_000, 60_500, 42_000, 31_250, 20_000, 18_400, 9_000, 5_100, 2_500, 1_250, 900];
  const total = shares.reduce((sum, one) => sum + one, 0);
  const stage = stageFor(services, {
    id: 'vi-du-co-dong-2025',
    title: {
      vi: 'Bầu dồn phiếu Hội đồng quản trị Công ty cổ phần Vận tải sông Lau',
      en: 'Board of a shipping company, by cumulative votes',
    },
    regulation: 'vn-enterprises-2020',
    office: 'board',
    seats: 3,
    meeting: meetings.shareholders,
    candidates: inventedPeople(random, 5),
  });
  await stage.prepare();
  await stage.announceBase({ summoned: total + 104_100, excluded: [], present: total });
  await stage.openRound(shares.length, shares.length);
  await stage.keyAll(cumulative(random, 5, 3, shares));
  await stage.act('truongban', { act: 'declare-result' });
  await stage.act('totchuc', { act: 'finish-election' });
};

/**
 * The large one: 350 papers issued of 360 printed, 348 collected, 55 names for 45 seats. The presidium has approved its result as the
 * second person; its minutes wait to be drawn.
 */
const congress: Play = async (services) => {
  const random = seeded(190);
  const candidates = withFloor(inventedPeople(random, 55), 4, 130);
  const papers = [...mostlyAgreed(random, 55, 45, 348, 0.06)];
  const stage = stageFor(services, {
    id: 'vi-du-tinh-2025',
    title: {
      vi: 'Bầu Ban Chấp hành Đảng bộ tỉnh Bến Sông khóa XV',
      en: 'Executive committee of Bến Sông province, 15th term',
    },
    regulation: 'vn-party-2024',
    office: 'executive-committee',
    seats: 45,
    meeting: meetings.congress,
    secondApproval: true,
    candidates,
  });
  await stage.prepare();
  await seatTheCongress(stage);
  await stage.announceBase({
    summoned: 352,
    excluded: [{ reason: 'absent-throughout-unreplaced', count: 1 }],
    present: 350,
  });
  await stage.openRound(350, 348, {
    series: [{ series: 'BS', from: 1, to: 360 }],
    spoiled: 2,
    unused: 7,
    explained: 'Tờ số 0117 rách khi đóng dấu, lưu kèm biên bản giao nhận phiếu',
  });
  const misread = new Map<number, Paper>();
  for (const number of [57, 203]) {
    const paper = papers[number - 1];
    if (paper) misread.set(number, { ...paper, kept: paper.kept.slice(1) });
  }
  await stage.keyAll(papers, misread);
  await stage.act('truongban', { act: 'declare-result' });
  await stage.act('chutich', { act: 'approve-result' });
};

const youth: Play = async (services) => {
  const random = seeded(26);
  const stage = stageFor(services, {
    id: 'vi-du-doan-2026',
    title: { vi: 'Bầu Ban Chấp hành Đoàn xã Bến Đò khóa IX', en: 'Youth union committee of Bến Đò commune' },
    regulation: 'vn-youth-union',
    office: 'executive-committee',
    seats: 7,
    meeting: meetings.youth,
    candidates: inventedPeople(random, 8),
  });
  await stage.prepare();
  await stage.announceBase({ summoned: 40, excluded: [], present: 38 });
  await stage.openRound(38, 38);
  await stage.keyAll(mostlyAgreed(random, 8, 7, 38));
  await stage.act('truongban', { act: 'declare-result' });
  await stage.act('totchuc', { act: 'finish-election' });
};

/** Declared, and waiting for the presidium's approval. */
const association: Play = async (services) => {
  const random = seeded(50);
  const stage = stageFor(services, {
    id: 'vi-du-khuyen-hoc-2026',
    title: { vi: 'Bầu Ban Thường trực Hội Khuyến học phường Chợ Nổi', en: 'Board of a learning association' },
    regulation: 'simple-majority',
    office: 'board',
    seats: 3,
    meeting: meetings.association,
    secondApproval: true,
    candidates: inventedPeople(random, 4),
  });
  await stage.prepare();
  await stage.announceBase({ summoned: 31, excluded: [], present: 27 });
  await stage.openRound(27, 27);
  await stage.keyAll(mostlyAgreed(random, 4, 3, 27));
  await stage.act('truongban', { act: 'declare-result' });
};

/** In the order of their days. */
export const exampleElections: readonly Play[] = [
  district,
  constituency,
  soldiers,
  union,
  cooperative,
  shareholders,
  congress,
  youth,
  association,
  halfCountedBranch,
];
