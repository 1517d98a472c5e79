import { impossible } from '@plenum/kernel';
import type { ProgrammeEvent } from './events.ts';
import type { AgendaItem, Paper, Programme } from './programme.ts';

export function evolveProgramme(state: Programme, event: ProgrammeEvent): Programme {
  switch (event.type) {
    case 'item-added':
      return { ...state, items: [...state.items, { ...event.data, started: null, ended: null, elections: [] }] };
    case 'item-changed':
      return withItem(state, event.data.id, (item) => ({ ...item, ...event.data }));
    case 'item-removed':
      return {
        items: state.items.filter((item) => item.id !== event.data.id),
        // Its papers lie before the meeting as a whole.
        papers: state.papers.map((paper) => (paper.item === event.data.id ? { ...paper, item: null } : paper)),
      };
    case 'items-ordered': {
      const place = new Map(event.data.ids.map((id, at) => [id, at]));
      return { ...state, items: [...state.items].sort((a, b) => place.get(a.id)! - place.get(b.id)!) };
    }
    case 'item-started':
      return withItem(state, event.data.id, (item) => ({ ...item, started: event.data.at }));
    case 'item-ended':
      return withItem(state, event.data.id, (item) => ({ ...item, ended: event.data.at }));
    case 'item-reopened':
      return withItem(state, event.data.id, (item) =>
        item.ended === null ? { ...item, started: null } : { ...item, ended: null },
      );
    case 'election-linked':
      return withItem(state, event.data.id, (item) => ({
        ...item,
        elections: [...item.elections, event.data.election],
      }));
    case 'election-unlinked':
      return withItem(state, event.data.id, (item) => ({
        ...item,
        elections: item.elections.filter((one) => one !== event.data.election),
      }));
    case 'paper-laid': {
      const { version, ...rest } = event.data;
      return { ...state, papers: [...state.papers, { ...rest, versions: [version], withdrawn: null }] };
    }
    case 'paper-version-laid':
      return withPaper(state, event.data.id, (paper) => ({
        ...paper,
        versions: [...paper.versions, event.data.version],
      }));
    case 'paper-withdrawn':
      return withPaper(state, event.data.id, (paper) => ({ ...paper, withdrawn: event.data.reason }));
    default:
      return impossible(event);
  }
}

function withItem(state: Programme, id: string, change: (item: AgendaItem) => AgendaItem): Programme {
  if (!state.items.some((item) => item.id === id)) throw new Error(`Item ${id} is not there`);
  return { ...state, items: state.items.map((item) => (item.id === id ? change(item) : item)) };
}

function withPaper(state: Programme, id: string, change: (paper: Paper) => Paper): Programme {
  if (!state.papers.some((paper) => paper.id === id)) throw new Error(`Paper ${id} is not there`);
  return { ...state, papers: state.papers.map((paper) => (paper.id === id ? change(paper) : paper)) };
}
