import { impossible } from '@plenum/kernel';
import type { ElectorChange, ElectorEvent } from './elector-events.ts';
import type { ExclusionReason } from './regulation.ts';

/**
 * A person who was summoned, or an alternate. Nothing here says whether, when or in which order a person voted, and no field may be
 * added that does: with the order of the papers it could be joined to a ballot. Who may vote is known only as a number, the base.
 */
export interface Elector {
  readonly id: string;
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly born?: string;
  readonly unit: string;
  readonly alternate: boolean;
}

export interface ElectorExclusion {
  readonly elector: string;
  readonly reason: ExclusionReason;
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

/** Something noted of one person; `alternate` takes the place where they were replaced. */
export interface ElectorNote {
  readonly elector: string;
  readonly change: ElectorChange;
  readonly at: string;
  readonly by: string;
  readonly alternate: string | null;
  readonly note: string;
}

/** Those summoned in the order in which they were listed, who is taken off the base, and what was noted, in the order of writing. */
export interface ElectorList {
  readonly electors: readonly Elector[];
  readonly exclusions: readonly ElectorExclusion[];
  readonly notes: readonly ElectorNote[];
}

export const noElectors: ElectorList = { electors: [], exclusions: [], notes: [] };

/** Folds one event; a personal text that was erased reads as `erased`. */
export function electorsEvolved(list: ElectorList, event: ElectorEvent, erased: string): ElectorList {
  const missing = (id: string) => !list.electors.some((one) => one.id === id);
  const fits = (condition: boolean): void => {
    if (!condition) throw new Error(`Stored event ${event.type} does not fit the list of those summoned.`);
  };
  switch (event.type) {
    case 'elector-listed': {
      const { id, name, born, unit, alternate } = event.data;
      fits(missing(id));
      const birth = born?.personal ?? null;
      const elector = { id, name: name.personal ?? erased, ...(birth !== null && { born: birth }), unit, alternate };
      return { ...list, electors: [...list.electors, elector] };
    }
    case 'elector-removed': {
      const { id } = event.data;
      fits(!missing(id));
      return {
        electors: list.electors.filter((one) => one.id !== id),
        exclusions: list.exclusions.filter((one) => one.elector !== id),
        notes: list.notes.filter((one) => one.elector !== id),
      };
    }
    case 'elector-excluded':
      fits(!missing(event.data.elector));
      return { ...list, exclusions: [...without(list, event.data.elector), event.data] };
    case 'elector-counted-again':
      return { ...list, exclusions: without(list, event.data.elector) };
    case 'electors-noted': {
      const { electors, ...noted } = event.data;
      fits(!electors.some(missing));
      return { ...list, notes: [...list.notes, ...electors.map((elector) => ({ elector, ...noted }))] };
    }
    default:
      return impossible(event);
  }
}

const without = (list: ElectorList, elector: string): readonly ElectorExclusion[] =>
  list.exclusions.filter((one) => one.elector !== elector);
