import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConceptMap as Layout, MapNode } from '../../core/topics/conceptMap.ts';
import { entryAddress } from '../page/addresses.ts';
import { t } from '../words.ts';

/**
 * How concepts hang together: a ring of terms with lines between those that belong together, all of which are in a list besides. Where
 * there is no room for the ring, or its words would be small beside the page's, the style sheet shows the list alone.
 */
export function ConceptMap({ map }: { map: Layout }): JSX.Element {
  const [lit, setLit] = useState<MapNode>();
  return (
    <section class="concepts">
      <h2>{t('topics.map.title')}</h2>
      <p class="quiet">{t('topics.map.what')}</p>
      <div class="concepts-ring">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a picture. */}
        <svg viewBox={`0 0 ${map.width} ${map.height}`} role="group" aria-label={t('topics.map.title')} lang="en">
          <g>
            {map.ties.map(([from, to]) => (
              <path
                key={`${from.entry.id} ${to.entry.id}`}
                class={lit === from || lit === to ? 'concepts-tie lit' : 'concepts-tie'}
                d={curve(from, to, map)}
              />
            ))}
          </g>
          {map.nodes.map((node) => (
            <Node key={node.entry.id} node={node} onLight={(isLit) => setLit(isLit ? node : undefined)} />
          ))}
        </svg>
        <details>
          <summary>{t('topics.map.list')}</summary>
          <Ties ties={map.ties} />
        </details>
      </div>
      <div class="concepts-list">
        <Ties ties={map.ties} />
      </div>
    </section>
  );
}

/** The room for the words of a term, in units of the map, as `layOutMap` leaves it. */
const ROOM = { width: 196, height: 50, gap: 8 };
const LINE = 18;

function Node({ node, onLight }: { node: MapNode; onLight(isLit: boolean): void }): JSX.Element {
  const { entry, side, x, y, lines } = node;
  const start = side === 'left' ? x - ROOM.gap - ROOM.width : x + ROOM.gap;
  const textAt = side === 'left' ? x - 2 * ROOM.gap : x + 2 * ROOM.gap;
  return (
    <a
      class="concept"
      href={entryAddress(entry.id)}
      onPointerEnter={() => onLight(true)}
      onPointerLeave={() => onLight(false)}
      onFocus={() => onLight(true)}
      onBlur={() => onLight(false)}
    >
      <rect x={start} y={y - ROOM.height / 2} width={ROOM.width} height={ROOM.height} rx="8" />
      <circle cx={x} cy={y} r="5" />
      <text text-anchor={side === 'left' ? 'end' : 'start'} y={y - ((lines.length - 1) * LINE) / 2 + 5}>
        {lines.map((line, index) => (
          <>
            {/* Seen by nobody; read out, it keeps the lines apart. */}
            {index > 0 && <tspan class="concept-space"> </tspan>}
            <tspan x={textAt} dy={index === 0 ? 0 : LINE}>
              {line}
            </tspan>
          </>
        ))}
      </text>
    </a>
  );
}

/**
 * A line within the ring. One between neighbours bends away from their words, the further they are apart, the more; one across is drawn
 * towards the middle.
 */
function curve(from: MapNode, to: MapNode, { width, height }: Layout): string {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const inwards = Math.min(Math.abs(from.y - to.y) * 0.6, 110);
  const bend =
    from.side === to.side
      ? { x: middle.x + (from.side === 'left' ? inwards : -inwards), y: middle.y }
      : { x: middle.x + (width / 2 - middle.x) / 2, y: middle.y + (height / 2 - middle.y) / 2 };
  return `M${from.x} ${from.y}Q${Math.round(bend.x)} ${Math.round(bend.y)} ${to.x} ${to.y}`;
}

function Ties({ ties }: { ties: Layout['ties'] }): JSX.Element {
  return (
    <ul class="concepts-ties" lang="en">
      {ties.map(([{ entry: one }, { entry: other }]) => (
        <li key={`${one.id} ${other.id}`}>
          <a href={entryAddress(one.id)}>{one.term}</a> – <a href={entryAddress(other.id)}>{other.term}</a>
        </li>
      ))}
    </ul>
  );
}
