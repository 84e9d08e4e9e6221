/** The languages of the course. */
export type Language = 'en' | 'ko';

/** Korean where LC_ALL, LANG or, without these, the system's locale says so; English otherwise. */
export function detectLanguage(env: Record<string, string | undefined>): Language {
  const locale = env['LC_ALL'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return /^ko\b|^ko_/i.test(locale) ? 'ko' : 'en';
}
