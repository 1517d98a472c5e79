import type { HeadingLine, MinutesBlock, MinutesDocument, Run } from '@plenum/election';
import '../../shell/serif.css';
import './minutes.css';

/** The minutes in the look of the paper that will be signed. */
export function MinutesPaper({ document }: { readonly document: MinutesDocument }) {
  const { heading, blocks, signatures, footer } = document;
  return (
    <article className="a4" lang={document.lang}>
      <div className="a4-heading">
        <HeadingSide lines={heading.left} below={document.number} />
        <HeadingSide lines={heading.right} below={document.placeAndDate} italic />
      </div>
      <h2 className="a4-title">{document.title}</h2>
      <p className="a4-abstract">{document.abstract}</p>
      {blocks.map((block, index) => (
        <Block key={`${block.kind}${index}`} block={block} />
      ))}
      <div className="a4-signatures">
        {signatures.map((signature, index) => (
          <div key={`${index}${signature.name}`}>
            {signature.lines.map((line) => (
              <div key={line.text}>
                <Text run={line} />
              </div>
            ))}
            <div className="a4-pen" />
            {signature.name && <strong>{signature.name}</strong>}
          </div>
        ))}
      </div>
      <footer className="a4-footer">
        <span>{footer.record}</span>
      </footer>
    </article>
  );
}

function HeadingSide({
  lines,
  below,
  italic = false,
}: {
  readonly lines: readonly HeadingLine[];
  readonly below: string;
  readonly italic?: boolean;
}) {
  return (
    <div>
      {lines.map((line) => (
        <div key={line.text} style={{ fontSize: `${line.sizePt}pt` }}>
          <span className={line.rule ? 'a4-ruled' : ''}>
            {line.bold ? <strong>{line.text}</strong> : line.italic ? <i>{line.text}</i> : line.text}
            {line.rule && <span className="a4-rule" style={{ width: `${line.rule * 100}%` }} />}
          </span>
        </div>
      ))}
      <div className="a4-below">{italic ? <i>{below}</i> : below}</div>
    </div>
  );
}

function Block({ block }: { readonly block: MinutesBlock }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3 className="a4-section">{block.text}</h3>
      ) : (
        <h4 className="a4-part">{block.text}</h4>
      );
    case 'paragraph':
      return (
        <p className="a4-paragraph">
          {block.runs.map((run, index) => (
            <Text key={`${index}${run.text}`} run={run} />
          ))}
        </p>
      );
    case 'list':
      return (
        <ul className="a4-list">
          {block.items.map((runs, index) => (
            <li key={`${index}${runs[0]?.text}`}>
              {runs.map((run, at) => (
                <Text key={`${at}${run.text}`} run={run} />
              ))}
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table className="a4-table">
          <thead>
            <tr>
              {block.columns.map((column) => (
                <th key={column.header} style={column.widthMm === null ? {} : { width: `${column.widthMm}mm` }}>
                  {column.header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={`${index}${row.join()}`}>
                {row.map((cell, at) => (
                  <td key={`${at}${cell}`} style={{ textAlign: block.columns[at]?.align ?? 'left' }}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Text({ run }: { readonly run: Run }) {
  if (run.bold) return <strong>{run.text}</strong>;
  return run.italic ? <i>{run.text}</i> : <>{run.text}</>;
}
