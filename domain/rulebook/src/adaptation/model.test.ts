import { specification } from '@plenum/kernel/testing';
import { test } from 'vitest';
import type { ModelEvent } from './adaptation-events.ts';
import { type ModelContext, modelDecider, type SendModel } from './model-decider.ts';

const context: ModelContext = {
  now: '2030-01-01T00:00:00.000Z',
  today: '2030-01-01',
  actor: { id: 'a1', name: 'Trần Thị Bến' },
  freshId: () => 'x',
  unitName: (id) => (id.startsWith('h') ? `Đảng bộ huyện ${id}` : null),
  speaksForUpper: (id) => id !== 'h9',
  isRegistered: (id) => id === 'm' || id === 'old',
};
const send: SendModel = { act: 'send-model', model: 'm', units: ['h1', 'h2', 'h1'], due: '2030-03-01', instead: 'old' };
const sent: ModelEvent = {
  type: 'model-sent',
  v: 1,
  data: {
    units: [
      { id: 'h1', name: 'Đảng bộ huyện h1' },
      { id: 'h2', name: 'Đảng bộ huyện h2' },
    ],
    due: '2030-03-01',
    instead: 'old',
  },
};
const spec = specification(modelDecider, context);

test('a model is sent to units with a date, each once', () => spec.given().when(send).then(sent));
test('the same sending again is refused, another date is a new sending', () => {
  spec.given(sent).when(send).refused('model-sent-already');
  const later = { ...send, due: '2030-04-01' };
  spec
    .given(sent)
    .when(later)
    .then({ ...sent, data: { ...sent.data, due: '2030-04-01' } });
});
test('only who speaks for the unit above sends, to units that are there, with a date to come', () => {
  spec
    .given()
    .when({ ...send, units: ['h9'] })
    .refused('adaptation-upper-out-of-reach');
  spec
    .given()
    .when({ ...send, units: ['x1'] })
    .refused('adaptation-unit-unknown');
  spec
    .given()
    .when({ ...send, units: [] })
    .refused('model-units-missing');
  spec
    .given()
    .when({ ...send, due: '2029-12-31' })
    .refused('model-due-wrong');
  spec
    .given()
    .when({ ...send, due: '2030-02-30' })
    .refused('model-due-wrong');
  spec
    .given()
    .when({ ...send, instead: 'm' })
    .refused('model-instead-itself');
});
test('many units are named in entries that the record can hold', () => {
  const units = Array.from({ length: 450 }, (_, n) => `h${n + 1000}`);
  const { verdict } = spec.given().when({ ...send, units });
  if (!('accepted' in verdict) || verdict.accepted.length !== 3) throw new Error(JSON.stringify(verdict));
});
