import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';

export type Language = 'vi' | 'en';

/** The caller's language: `?lang`, the `lang` cookie, then the first of ours in `Accept-Language`; Vietnamese otherwise. */
export function languageOf(c: Context): Language {
  const asked = c.req.query('lang') ?? getCookie(c, 'lang');
  if (asked === 'vi' || asked === 'en') return asked;
  const accepted = (c.req.header('accept-language') ?? '')
    .slice(0, 200)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = Number(
        parameters
          .find((p) => p.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      );
      return { language: tag.split('-')[0], quality: Number.isFinite(quality) ? quality : 0 };
    })
    .sort((a, b) => b.quality - a.quality);
  return accepted.find((one) => one.language === 'vi' || one.language === 'en')?.language === 'en' ? 'en' : 'vi';
}
