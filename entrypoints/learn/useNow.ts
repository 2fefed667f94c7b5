import { useEffect, useState } from 'preact/hooks';

/** How often what is due is looked at anew, in milliseconds: a minute is the least that is told of. */
const TICK_MS = 20_000;

/** The time, in milliseconds since 1970, as it goes on. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(ticking);
  }, []);
  return now;
}
