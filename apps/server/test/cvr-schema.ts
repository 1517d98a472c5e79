import { Ajv } from 'ajv';

/**
 * The classes of NIST SP 1500-103 version 1.0.0 that our cast votes use, as JSON Schema, written from the specification's model:
 * required attributes, types and enumerations as it states them, nothing beyond them allowed. It demands no less than the schema
 * that NIST publishes (docs/specification/cast-votes.md says what was compared, and when).
 */
const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;
const oneOf = (...values: string[]) => ({ type: 'string', enum: values });
const many = (items: object, minItems = 0) => ({ type: 'array', items, minItems });
/** The `@id` of an object of one of these classes. */
const idOf = (...classes: string[]) => ({ type: 'string', refTypes: classes.map((name) => `CVR.${name}`) });
const ref = (name: string) => ({ $ref: `#/definitions/${name}` });

const classOf = (name: string, required: readonly string[], properties: Record<string, object>) => ({
  type: 'object',
  required: ['@type', ...required],
  additionalProperties: false,
  properties: { '@type': oneOf(`CVR.${name}`), ...properties },
});

const definitions = {
  Annotation: classOf('Annotation', [], {
    AdjudicatorName: many(text),
    Message: many(text),
    TimeStamp: { type: 'string', format: 'date-time' },
  }),
  CVR: classOf('CVR', ['CVRSnapshot', 'CurrentSnapshotId', 'ElectionId'], {
    BallotAuditId: text,
    BallotPrePrintedId: text,
    BallotSheetId: text,
    BallotStyleId: text,
    BatchId: text,
    BatchSequenceId: whole,
    CVRSnapshot: many(ref('CVRSnapshot'), 1),
    CreatingDeviceId: idOf('ReportingDevice'),
    CurrentSnapshotId: idOf('CVRSnapshot'),
    ElectionId: idOf('Election'),
    UniqueId: text,
  }),
  CVRContest: classOf('CVRContest', ['ContestId'], {
    CVRContestSelection: many(ref('CVRContestSelection')),
    ContestId: idOf('CandidateContest'),
    OtherStatus: text,
    Overvotes: whole,
    Selections: whole,
    Status: many(oneOf('invalidated-rules', 'not-indicated', 'other', 'overvoted', 'undervoted')),
    Undervotes: whole,
    WriteIns: whole,
  }),
  CVRContestSelection: classOf('CVRContestSelection', ['SelectionPosition'], {
    ContestSelectionId: idOf('CandidateSelection'),
    OptionPosition: whole,
    OtherStatus: text,
    Rank: whole,
    SelectionPosition: many(ref('SelectionPosition'), 1),
    Status: many(oneOf('generated-rules', 'invalidated-rules', 'needs-adjudication', 'other')),
    TotalNumberVotes: whole,
  }),
  CVRSnapshot: classOf('CVRSnapshot', ['@id', 'Type'], {
    '@id': text,
    Annotation: many(ref('Annotation')),
    CVRContest: many(ref('CVRContest')),
    OtherStatus: text,
    Status: many(oneOf('needs-adjudication', 'other')),
    Type: oneOf('interpreted', 'modified', 'original'),
  }),
  Candidate: classOf('Candidate', ['@id'], { '@id': text, Name: text, PartyId: text }),
  CandidateContest: classOf('CandidateContest', ['@id', 'ContestSelection'], {
    '@id': text,
    Abbreviation: text,
    ContestSelection: many(ref('CandidateSelection'), 1),
    Name: text,
    NumberElected: whole,
    OtherVoteVariation: text,
    VoteVariation: oneOf(
      ...['approval', 'borda', 'cumulative', 'majority', 'n-of-m', 'other', 'plurality'],
      ...['proportional', 'range', 'rcv', 'super-majority'],
    ),
    VotesAllowed: whole,
  }),
  CandidateSelection: classOf('CandidateSelection', ['@id'], {
    '@id': text,
    CandidateIds: many(idOf('Candidate')),
    IsWriteIn: { type: 'boolean' },
  }),
  CastVoteRecordReport: classOf(
    'CastVoteRecordReport',
    ['Election', 'GeneratedDate', 'GpUnit', 'ReportGeneratingDeviceIds', 'ReportingDevice', 'Version'],
    {
      CVR: many(ref('CVR')),
      Election: many(ref('Election'), 1),
      GeneratedDate: { type: 'string', format: 'date-time' },
      GpUnit: many(ref('GpUnit'), 1),
      Notes: text,
      OtherReportType: text,
      ReportGeneratingDeviceIds: many(idOf('ReportingDevice'), 1),
      ReportType: many(oneOf('adjudicated', 'aggregated', 'originating-device-export', 'other', 'rcv-round')),
      ReportingDevice: many(ref('ReportingDevice'), 1),
      Version: oneOf('1.0.0'),
    },
  ),
  Election: classOf('Election', ['@id', 'Contest', 'ElectionScopeId'], {
    '@id': text,
    Candidate: many(ref('Candidate')),
    Contest: many(ref('CandidateContest'), 1),
    ElectionScopeId: idOf('GpUnit'),
    Name: text,
  }),
  GpUnit: classOf('GpUnit', ['@id', 'Type'], {
    '@id': text,
    Name: text,
    OtherType: text,
    ReportingDeviceIds: many(idOf('ReportingDevice')),
    Type: oneOf('combined-precinct', 'other', 'polling-place', 'precinct', 'split-precinct', 'vote-center'),
  }),
  ReportingDevice: classOf('ReportingDevice', ['@id'], {
    '@id': text,
    Application: text,
    Manufacturer: text,
    MarkMetricType: text,
    Model: text,
    Notes: many(text),
    SerialNumber: text,
  }),
  SelectionPosition: classOf('SelectionPosition', ['HasIndication', 'NumberVotes'], {
    HasIndication: oneOf('no', 'unknown', 'yes'),
    IsAllocable: oneOf('no', 'unknown', 'yes'),
    IsGenerated: { type: 'boolean' },
    NumberVotes: whole,
    OtherStatus: text,
    Position: whole,
    Rank: whole,
    Status: many(oneOf('adjudicated', 'generated-rules', 'invalidated-rules', 'other')),
  }),
};

const schema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  ...ref('CastVoteRecordReport'),
  definitions,
};

interface Reference {
  readonly id: unknown;
  readonly classes: readonly string[];
}

/** What a report has that the schema does not allow, ids given twice, and references that lead to nothing of their class. */
export function castVoteRecordFaults(report: unknown): readonly string[] {
  const references: Reference[] = [];
  const ajv = new Ajv({ allErrors: true, formats: { 'date-time': /^\d{4}-\d\d-\d\dT[\d:.]+Z$/ } });
  ajv.addKeyword({
    keyword: 'refTypes',
    schemaType: 'array',
    validate: (classes: readonly string[], id: unknown) => references.push({ id, classes }) > 0,
  });
  const valid = ajv.compile(schema);
  valid(report);
  const classOfId = new Map<string, string>();
  const twice: string[] = [];
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { '@id': id, '@type': type } = part as { '@id'?: string; '@type'?: string };
    if (id !== undefined && classOfId.has(id)) twice.push(`@id ${id} stands twice`);
    if (id !== undefined) classOfId.set(id, type ?? '');
    Object.values(part).forEach(collect);
  };
  collect(report);
  return [
    ...(valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`),
    ...twice,
    ...references
      .filter(({ id, classes }) => !classes.includes(classOfId.get(String(id)) ?? ''))
      .map(({ id, classes }) => `${id} is no ${classes.join(' or ')}`),
  ];
}
