import { Button, Checkbox, Radio, Stack } from '@mantine/core';
import { type FactorRole, type FactorScope, factorRoleNoun, factorRoles } from '@plenum/organisation';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReasonDialog } from '../shell/fields.tsx';
import { call } from '../shell/http.ts';
import { useWords } from '../wording/index.ts';
import { type FactorAsked, secondFactorQuery } from './account-queries.ts';
import { useProof } from './proof.tsx';

/** Of whom two factors are required; an administrator changes it with a reason. */
export function RequireFactor() {
  const { t, language } = useWords();
  const scope = useQuery(secondFactorQuery).data?.of;
  const [opened, setOpened] = useState(false);
  if (scope === undefined) return null;
  return (
    <section className="card stack tight" aria-label={t('factor.requireTitle')}>
      <h2>{t('factor.requireTitle')}</h2>
      <p className="small soft">{t('factor.requireBelow')}</p>
      <p className="row">
        {typeof scope === 'string' ? (
          <span className={scope === 'nobody' ? 'tag' : 'tag yes'}>{t(`factor.of.${scope}`)}</span>
        ) : (
          scope.map((role) => (
            <span key={role} className="tag yes">
              {capital(factorRoleNoun(role, language))}
            </span>
          ))
        )}
      </p>
      <div>
        <Button variant="default" onClick={() => setOpened(true)}>
          {t('factor.change')}
        </Button>
      </div>
      {opened && <Change scope={scope} onClose={() => setOpened(false)} />}
    </section>
  );
}

const capital = (noun: string): string => `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`;

const choices = ['nobody', 'roles', 'everybody'] as const;
type Choice = (typeof choices)[number];
/** What is proposed where roles are chosen for the first time: those who can change most. */
const proposed: readonly FactorRole[] = ['administrator', 'head-of-tellers'];

interface ChangeProps {
  readonly scope: FactorScope;
  readonly onClose: () => void;
}

function Change({ scope, onClose }: ChangeProps) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const proof = useProof();
  const [choice, setChoice] = useState<Choice>(typeof scope === 'string' ? scope : 'roles');
  const [roles, setRoles] = useState<readonly FactorRole[]>(typeof scope === 'string' ? proposed : scope);
  const send = (reason: string) =>
    proof.run(async () => {
      const of = choice === 'roles' ? roles : choice;
      client.setQueryData(
        secondFactorQuery.queryKey,
        await call<FactorAsked>('POST', '/api/second-factor', { of, reason }),
      );
      onClose();
    });
  return (
    <>
      <ReasonDialog
        title={t('factor.requireTitle')}
        label={t('factor.reason')}
        button={t('factor.keep')}
        pending={proof.pending}
        error={proof.error}
        onClose={onClose}
        onReason={(reason) => void send(reason)}
      >
        <Radio.Group label={t('factor.whom')} value={choice} onChange={(value) => setChoice(value as Choice)}>
          <Stack gap="xs" mt="xs">
            {choices.map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`factor.of.${value}`)}
                {...(value === choice && { 'data-autofocus': true })}
              />
            ))}
          </Stack>
        </Radio.Group>
        {choice === 'roles' && (
          <Checkbox.Group
            label={t('factor.roles')}
            description={t('factor.rolesHint')}
            value={[...roles]}
            onChange={(chosen) => setRoles(factorRoles.filter((role) => chosen.includes(role)))}
          >
            <div className="factor-roles">
              {factorRoles.map((role) => (
                <Checkbox key={role} value={role} label={capital(factorRoleNoun(role, language))} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {choice !== 'nobody' && <p className="small soft">{t('factor.requireSure')}</p>}
      </ReasonDialog>
      {proof.dialog}
    </>
  );
}
