import type { Regulation } from '../regulation.ts';
import { simpleMajority } from './simple-majority/regulation.ts';
import { vnCooperative2023 } from './vn-cooperative-2023/regulation.ts';
import { vnEnterprises2020 } from './vn-enterprises-2020/regulation.ts';
import { vnLaw85 } from './vn-law-85-2015/regulation.ts';
import { vnMilitaryCouncil2018 } from './vn-military-council-2018/regulation.ts';
import { vnParty2014 } from './vn-party-2014/regulation.ts';
import { vnParty2024 } from './vn-party-2024/regulation.ts';
import { vnTradeUnion } from './vn-trade-union/regulation.ts';
import { vnYouthUnion } from './vn-youth-union/regulation.ts';

/** The regulations that come with the product, in the order of the contract's table. */
export const regulations: readonly Regulation[] = [
  vnParty2014,
  vnParty2024,
  vnTradeUnion,
  vnYouthUnion,
  vnLaw85,
  vnEnterprises2020,
  vnMilitaryCouncil2018,
  vnCooperative2023,
  simpleMajority,
];

export const regulationIds: readonly string[] = regulations.map((regulation) => regulation.id);

export const regulationById = (id: string): Regulation | undefined =>
  regulations.find((regulation) => regulation.id === id);
