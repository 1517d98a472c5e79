import { createRoute, z } from '@hono/zod-openapi';
import {
  dutiesOf,
  dutyFor,
  type FieldTree,
  type MinutesForm,
  minutesFieldTree,
  requiredFields,
} from '@plenum/election';
import { formFaultText, formLimits, minutesFormFaults, startingMinutesForm } from '@plenum/office';
import { keepAttachment } from '@plenum/store';
import { languageOf } from '../http/language.ts';
import { pathId } from '../http/plain-text.ts';
import { BadInput, forbidden } from '../http/problem.ts';
import { json, newRouter, problems, type Router, shaped, whoIs } from '../http/router.ts';
import type { Services } from '../services.ts';
import { type LoadedElection, performElectionAct } from './election-acts.ts';
import { formBytes, minutesMediaTypes } from './minutes-file.ts';
import { readable } from './readable.ts';

/** A field of a form; `inside` is the loop it stands in. */
interface FormField {
  readonly name: string;
  readonly inside: string;
  readonly loop: boolean;
  readonly required: boolean;
}

interface FormView {
  readonly form: MinutesForm | null;
  readonly fields: readonly FormField[];
}

const params = z.object({ id: pathId });
const view = shaped<FormView>('MinutesForm', 'The form in use, and every field that a form may have');

/** The organisation's own form of the minutes: to look at, to begin with, to set and to take away. */
export function minutesFormRoutes(services: Services): Router {
  const router = newRouter();
  const path = '/api/elections/{id}/minutes-form';
  router.openapi(
    createRoute({
      method: 'get',
      path,
      request: { params },
      responses: { 200: json(view, 'Form and fields'), ...problems },
    }),
    async (c) => c.json(viewOf(await readable(services, c.req.valid('param').id, whoIs(c))) as never, 200),
  );
  router.openapi(
    createRoute({
      method: 'get',
      path: `${path}.docx`,
      request: { params, query: z.object({ start: z.enum(['1']).optional() }) },
      responses: {
        200: { description: 'The form in use; without one, or with start=1, one to begin with' },
        ...problems,
      },
    }),
    async (c) => {
      const { state, regulation } = await readable(services, c.req.valid('param').id, whoIs(c));
      const kept = c.req.valid('query').start ? null : state.minutesForm;
      const bytes = kept
        ? await formBytes(services.store, kept)
        : await startingMinutesForm(regulation.switches.minutes.value.form);
      return c.body(new Uint8Array(bytes), 200, {
        'Content-Type': minutesMediaTypes.docx,
        'Content-Disposition': 'attachment; filename="minutes-form.docx"',
      });
    },
  );
  changeRoutes(router, services, path);
  return router;
}

function changeRoutes(router: Router, services: Services, path: string): void {
  router.openapi(
    createRoute({
      method: 'post',
      path,
      request: {
        params,
        body: {
          content: { 'multipart/form-data': { schema: z.object({ file: z.any() }).openapi({ description: '.docx' }) } },
        },
      },
      responses: { 200: json(view, 'Set; refused with every fault of the form at once'), ...problems },
    }),
    async (c) => {
      const who = whoIs(c);
      const { id } = c.req.valid('param');
      const { state, regulation } = await readable(services, id, who);
      // Before the file is looked at: whoever may not set a form has none to offer.
      if (!dutyFor['set-minutes-form'].some((duty) => dutiesOf(state, who.id).includes(duty))) throw forbidden();
      const file = (await c.req.parseBody()).file;
      if (!(file instanceof File) || file.size > formLimits.bytes)
        throw new BadInput([{ path: ['file'], message: 'file' }]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const faults = await minutesFormFaults(bytes);
      if (faults.length > 0)
        throw new BadInput(
          faults.map((fault) => ({
            path: ['file', fault.part, fault.paragraph],
            message: formFaultText(fault, languageOf(c)),
            inWords: true,
          })),
        );
      const sha256 = await keepAttachment(services.store, bytes, minutesMediaTypes.docx);
      const act = {
        act: 'set-minutes-form',
        form: { name: file.name.normalize('NFC').slice(0, 200), sha256 },
      } as const;
      return c.json(viewOf(await performElectionAct(services, { id, act, actor: who, regulation })) as never, 200);
    },
  );
  router.openapi(
    createRoute({
      method: 'delete',
      path,
      request: { params },
      responses: { 200: json(view, 'Back to the form of the regulation'), ...problems },
    }),
    async (c) => {
      const who = whoIs(c);
      const { id } = c.req.valid('param');
      const { regulation } = await readable(services, id, who);
      const act = { act: 'set-minutes-form', form: null } as const;
      return c.json(viewOf(await performElectionAct(services, { id, act, actor: who, regulation })) as never, 200);
    },
  );
}

const viewOf = ({ state }: LoadedElection): FormView => ({
  form: state.minutesForm,
  fields: fieldsOf(minutesFieldTree, ''),
});

function fieldsOf(tree: FieldTree, inside: string): readonly FormField[] {
  const required: readonly string[] = requiredFields;
  return Object.entries(tree).flatMap(([name, kind]): readonly FormField[] => {
    const path = inside ? `${inside}.${name}` : name;
    const field = { name, inside, loop: typeof kind === 'object', required: required.includes(path) };
    return typeof kind === 'object' ? [field, ...fieldsOf(kind, path)] : [field];
  });
}
