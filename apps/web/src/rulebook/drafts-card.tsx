import type { AdaptationList } from '@plenum/rulebook';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dateText } from '../wording/figures.ts';
import { useWords } from '../wording/index.ts';
import { BeginDraft } from './begin-draft.tsx';
import { draftsQuery } from './draft-query.ts';

/** What a unit owes of models, and what waits for somebody's turn; nothing where there is neither. */
export function DraftsCard() {
  const { t } = useWords();
  const { data } = useQuery(draftsQuery);
  if (!data || (data.owed.length === 0 && data.drafts.length === 0)) return null;
  return (
    <div className="owed">
      {data.owed.length > 0 && (
        <section className="card stack tight">
          <h2>{t('adaptation.owedTitle')}</h2>
          <ul className="plain">
            {data.owed.map((owed) => (
              <Owed key={`${owed.model} ${owed.unit}`} owed={owed} />
            ))}
          </ul>
        </section>
      )}
      {data.drafts.length > 0 && (
        <section className="card stack tight">
          <h2>{t('adaptation.draftsTitle')}</h2>
          <ul className="plain">
            {data.drafts.map(({ id, unitName, title, stage, mine }) => (
              <li key={id} className="row spread">
                <Link to="/rulebook/drafts/$id" params={{ id }}>
                  {unitName}: {title}
                </Link>
                <span className="row">
                  {mine && (
                    <span className="tag wait">
                      {t(mine === 'write' ? 'adaptation.yourTurnWrite' : 'adaptation.yourTurnDecide')}
                    </span>
                  )}
                  <span className="tag">{t(`adaptation.stage.${stage}`)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Owed({ owed }: { readonly owed: AdaptationList['owed'][number] }) {
  const { t } = useWords();
  const { model, modelTitle, unit, unitName, due, overdue, from } = owed;
  return (
    <li className="row spread">
      <span>
        <Link to="/rulebook/$id" params={{ id: model }}>
          {t('adaptation.owed', { unit: unitName, model: modelTitle })}
        </Link>
        {due !== null && (
          <span className={overdue ? 'tag no' : 'soft small'}>
            {' '}
            {t(overdue ? 'adaptation.overdue' : 'adaptation.due', { due: dateText(due) })}
          </span>
        )}
      </span>
      <BeginDraft unit={unit} unitName={unitName} model={model} from={from} />
    </li>
  );
}
