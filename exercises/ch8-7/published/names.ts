/** Names that public checks share. */
export const workedExample = { en: 'the worked example', ko: '본문의 예제' };
export const published = { en: 'published example', ko: '공개 예제' };
