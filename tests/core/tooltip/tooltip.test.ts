import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  GRACE_MS,
  INTENT_MS,
  isWalkedTo,
  nextTooltip,
  shownTarget,
  type TooltipEvent,
  type TooltipState,
  waitOf,
} from '../../../src/core/tooltip/tooltip.ts';

type State = TooltipState<string>;
type Event = TooltipEvent<string>;

/** Two marks, A and B. States and events are written as in the diagram. */
const STATES: Readonly<Record<string, State>> = {
  closed: CLOSED,
  'intended A': { kind: 'intended', target: 'A' },
  'intended B': { kind: 'intended', target: 'B' },
  'open A': { kind: 'open', target: 'A', focused: false, walkedTo: false },
  'focused A': { kind: 'open', target: 'A', focused: true, walkedTo: false },
  'walked A': { kind: 'open', target: 'A', focused: false, walkedTo: true },
  'read A': { kind: 'open', target: 'A', focused: true, walkedTo: true },
  'leaving A': { kind: 'leaving', target: 'A', next: undefined },
  'leaving A for B': { kind: 'leaving', target: 'A', next: 'B' },
  'dismissed A': { kind: 'dismissed', target: 'A' },
};
const EVENTS: Readonly<Record<string, Event>> = {
  onA: { kind: 'pointerOnMark', target: 'A' },
  onB: { kind: 'pointerOnMark', target: 'B' },
  tapA: { kind: 'tapped', target: 'A' },
  tapB: { kind: 'tapped', target: 'B' },
  walkA: { kind: 'walked', target: 'A' },
  walkB: { kind: 'walked', target: 'B' },
  onCard: { kind: 'pointerOnCard' },
  elsewhere: { kind: 'pointerElsewhere' },
  focusIn: { kind: 'focusIn' },
  focusOut: { kind: 'focusOut' },
  waited: { kind: 'waited' },
  dismissed: { kind: 'dismissed' },
  targetLost: { kind: 'targetLost' },
};

/** Each state's row names the state after each event; a dot stands for no change. */
const DIAGRAM = `
from            | walkA     | onA        | onB             | onCard | elsewhere | focusIn   | focusOut | waited     | dismissed   | targetLost
closed          | walked A  | intended A | intended B      | .      | .         | .         | .        | .          | .           | .
intended A      | walked A  | .          | intended B      | .      | closed    | .         | .        | open A     | dismissed A | closed
open A          | walked A  | .          | leaving A for B | .      | leaving A | focused A | .        | .          | dismissed A | closed
focused A       | walked A  | .          | .               | .      | .         | .         | open A   | .          | dismissed A | closed
walked A        | .         | open A     | leaving A for B | open A | .         | read A    | .        | .          | dismissed A | closed
read A          | .         | .          | .               | .      | .         | .         | walked A | .          | dismissed A | closed
leaving A       | walked A  | open A     | leaving A for B | open A | .         | focused A | .        | closed     | dismissed A | closed
leaving A for B | walked A  | open A     | .               | open A | leaving A | focused A | .        | intended B | dismissed A | closed
dismissed A     | walked A  | .          | intended B      | .      | closed    | .         | .        | .          | .           | closed
`;

function cellsOf(line: string): string[] {
  return line.split('|').map((cell) => cell.trim());
}

const [header = '', ...rows] = DIAGRAM.trim().split('\n');
const [, ...eventNames] = cellsOf(header);
const transitions = rows.flatMap((row) => {
  const [from = '', ...nexts] = cellsOf(row);
  return nexts.map((next, index) => ({ from, event: eventNames[index] ?? '', next: next === '.' ? from : next }));
});

function pick<T>(named: Readonly<Record<string, T>>, name: string): T {
  const value = named[name];
  if (value === undefined) throw new Error(`The diagram names "${name}", which is not defined.`);
  return value;
}

/** Plays events by their names, from the closed state on. */
function play(...events: string[]): State {
  return events.reduce<State>((state, event) => nextTooltip(state, pick(EVENTS, event)), CLOSED);
}

describe('the state diagram', () => {
  it.each(transitions)('$from, $event → $next', ({ from, event, next }) => {
    expect(nextTooltip(pick(STATES, from), pick(EVENTS, event))).toEqual(pick(STATES, next));
  });

  it('gives back the same object where nothing changes', () => {
    for (const { from, event } of transitions.filter(({ from, next }) => from === next)) {
      const state = pick(STATES, from);
      expect(nextTooltip(state, pick(EVENTS, event)), `${from}, ${event}`).toBe(state);
    }
  });
});

describe('a card', () => {
  it('opens when the pointer rests on a mark', () => {
    expect(shownTarget(play('onA', 'waited'))).toBe('A');
  });

  it('does not open when the pointer only crosses a mark', () => {
    expect(play('onA', 'elsewhere', 'waited')).toEqual(CLOSED);
  });

  it('stays while the pointer goes to it across the gap', () => {
    expect(play('onA', 'waited', 'elsewhere', 'onCard', 'waited')).toEqual(pick(STATES, 'open A'));
  });

  it('stays while the pointer goes to it across another mark', () => {
    expect(play('onA', 'waited', 'onB', 'onCard', 'waited')).toEqual(pick(STATES, 'open A'));
  });

  it('closes some time after the pointer left', () => {
    expect(shownTarget(play('onA', 'waited', 'elsewhere'))).toBe('A');
    expect(play('onA', 'waited', 'elsewhere', 'waited')).toEqual(CLOSED);
  });

  it('gives way to that of another mark on which the pointer rests', () => {
    expect(shownTarget(play('onA', 'waited', 'onB', 'waited', 'waited'))).toBe('B');
  });

  it('stays while the focus is in it, wherever the pointer goes', () => {
    expect(play('onA', 'waited', 'focusIn', 'elsewhere', 'onB', 'waited')).toEqual(pick(STATES, 'focused A'));
  });

  it('that lost the focus closes once the pointer moves elsewhere', () => {
    expect(play('onA', 'waited', 'focusIn', 'focusOut', 'elsewhere', 'waited')).toEqual(CLOSED);
  });

  it('goes with its mark, even with the focus in it', () => {
    expect(play('onA', 'waited', 'focusIn', 'targetLost')).toEqual(CLOSED);
  });
});

describe('a card whose mark is tapped', () => {
  it.each(Object.entries(STATES))(
    'is open at once in the state %s, and stays as it is where it is open',
    (_, state) => {
      const next = nextTooltip(state, pick(EVENTS, 'tapA'));
      if (state.kind === 'open') expect(next).toBe(state);
      else expect(next).toEqual(pick(STATES, 'open A'));
    },
  );

  it.each(Object.entries(STATES))('takes the place of that of another mark in the state %s', (_, state) => {
    expect(nextTooltip(state, pick(EVENTS, 'tapB'))).toEqual({ ...pick(STATES, 'open A'), target: 'B' });
  });
});

describe('a card that the keyboard opened', () => {
  const ANYTHING = Object.values(EVENTS);
  /** What a pointer does that does not come to the card or to a mark. */
  const AWAY = ['elsewhere', 'waited', 'focusOut'] as const;

  it('opens from any state, at once', () => {
    const events = fc.array(fc.constantFrom(...ANYTHING));
    fc.assert(
      fc.property(events, (before) => {
        const state = before.reduce<State>((at, event) => nextTooltip(at, event), CLOSED);
        const next = nextTooltip(state, pick(EVENTS, 'walkA'));
        expect(shownTarget(next)).toBe('A');
        expect(isWalkedTo(next)).toBe(true);
        expect(waitOf(next)).toBeUndefined();
      }),
    );
  });

  it('stays wherever the pointer rests, until it comes to a mark or the card', () => {
    const away = fc.array(fc.constantFrom(...AWAY));
    fc.assert(
      fc.property(away, (names) => {
        expect(shownTarget(play('walkA', ...names))).toBe('A');
      }),
    );
  });

  it('gives way to that of the mark to which the keyboard goes on', () => {
    expect(play('walkA', 'walkB')).toEqual({ ...pick(STATES, 'walked A'), target: 'B' });
  });

  it('is like any other once the pointer was on it', () => {
    expect(play('walkA', 'onCard', 'elsewhere', 'waited')).toEqual(CLOSED);
  });

  it('stays when the focus went into it and came back', () => {
    expect(play('walkA', 'focusIn', 'focusOut', 'elsewhere', 'waited')).toEqual(pick(STATES, 'walked A'));
  });
});

describe('a dismissed card', () => {
  it('stays shut until the pointer has left its mark', () => {
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'onA', 'waited'))).toBeUndefined();
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'elsewhere', 'onA', 'waited'))).toBe('A');
  });

  it('stays shut when the mark is pressed twice, as to select the word', () => {
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'dismissed', 'onA', 'waited'))).toBeUndefined();
  });

  it('does not keep that of another mark from opening', () => {
    expect(shownTarget(play('onA', 'waited', 'dismissed', 'onB', 'waited'))).toBe('B');
  });
});

describe('the time waited', () => {
  it('is long enough before opening for a pointer that passes', () => {
    expect(waitOf(play('onA'))).toBe(INTENT_MS);
  });

  it('is long enough before closing for the way to the card', () => {
    expect(waitOf(play('onA', 'waited', 'elsewhere'))).toBe(GRACE_MS);
  });

  it.each(['closed', 'open A', 'focused A', 'walked A', 'dismissed A'])('is none in the state %s', (name) => {
    expect(waitOf(pick(STATES, name))).toBeUndefined();
  });
});
