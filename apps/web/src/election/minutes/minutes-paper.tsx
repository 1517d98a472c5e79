import type { HeadingLine, MinutesBlock, PaperCode, PaperDocument, Run } from '@plenum/election';
import { encode } from 'uqr';
import '../../shell/serif.css';
import './minutes.css';

/** The minutes in the look of the paper that will be signed. */
export function MinutesPaper({ document }: { readonly document: PaperDocument }) {
  const { heading, blocks, signatures, footer } = document;
  return (
    <article className="a4" lang={document.lang}>
      <div className="a4-heading">
        <HeadingSide lines={heading.left} />
        <HeadingSide lines={heading.right} />
        <div>{document.number}</div>
        <div>
          <i>{document.placeAndDate}</i>
        </div>
      </div>
      <h2 className="a4-title">{document.title}</h2>
      <p className="a4-abstract">{document.abstract}</p>
      <PaperBlocks blocks={blocks} />
      {document.code && <Code code={document.code} />}
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

/** The code as it is printed; whoever cannot scan it reads what it opens beside it. */
function Code({ code }: { readonly code: PaperCode }) {
  const { data, size } = encode(code.content, { ecc: code.content.length > 200 ? 'L' : 'M', border: 4 });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <div className="a4-code">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={code.caption} data-long={code.content.length > 200}>
        <path d={modules.join('')} />
      </svg>
      <p>{code.caption}</p>
    </div>
  );
}

/** What stands between heading and signatures. */
export function PaperBlocks({ blocks }: { readonly blocks: readonly MinutesBlock[] }) {
  return blocks.map((block, index) => <Block key={`${block.kind}${index}`} block={block} />);
}

function HeadingSide({ lines }: { readonly lines: readonly HeadingLine[] }) {
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
  return run.italic ? <i>{run.text}</i> : run.text;
}
