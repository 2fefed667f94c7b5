import * as v from 'valibot';

/** Words in the letters of a broad transcription of General American, where "g" is ɡ (U+0261) as IPA has it. */
const IPA = /^([abdefhijklmnoprstuvwxzæðŋɑɔəɚɛɝɡɪʃʊʌʒθˈˌ.ː]+( (?!$)|$))+$/;
const RESPELLING = /^([a-z]+|[A-Z]+)([ -]([a-z]+|[A-Z]+))*$/;

/** Why `say` is no respelling; nothing where it is one. */
function respellingFault(say: string): string | undefined {
  if (!RESPELLING.test(say)) {
    return 'can hold only the letters a to z, a hyphen between syllables and a space between words, each syllable in small letters or in capitals; write it like guh-SHTAHLT THAIR-uh-pee';
  }
  const wrong = say.split(' ').find((word) => word.includes('-') && (word.match(/[A-Z]+/g)?.length ?? 0) !== 1);
  return wrong && `must have one syllable in capitals, the stressed one, in each word of several; mend "${wrong}"`;
}

/** How a headword is said, in one accent for the whole glossary. */
export const Pronunciation = v.pipe(
  v.strictObject({
    ipa: v.pipe(
      v.string(),
      v.regex(
        IPA,
        'can hold only IPA letters (ɡ, not g), the marks ˈ ˌ . ː and, between words, a space; write it without slashes or brackets, like ɡəˈʃtɑlt ˈθɛrəpi',
      ),
      v.description('In the International Phonetic Alphabet, broad, without slashes.'),
    ),
    say: v.pipe(
      v.string(),
      v.check(
        (say) => respellingFault(say) === undefined,
        ({ input }) => respellingFault(input) ?? '',
      ),
      v.description(
        'Respelled for those who do not read IPA: syllables joined by hyphens, the stressed one of each word in capitals.',
      ),
    ),
  }),
  v.description(
    'How the whole headword is said in General American, where readers may not know it; as seen in a dictionary, never from memory.',
  ),
);
