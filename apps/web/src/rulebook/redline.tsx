import type { RedlineParagraph } from '@plenum/rulebook';

/** What went and what came, told apart by more than colour. */
export function Redline({ paragraphs }: { readonly paragraphs: readonly RedlineParagraph[] }) {
  return (
    <div className="redline" lang="vi">
      {paragraphs.map(({ runs }, n) => (
        <p key={`${n}${runs[0]?.text ?? ''}`}>
          {runs.map(({ kind, text }, at) => {
            const key = `${at}${text}`;
            if (kind === 'inserted') return <ins key={key}>{text}</ins>;
            return kind === 'deleted' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>;
          })}
        </p>
      ))}
    </div>
  );
}
