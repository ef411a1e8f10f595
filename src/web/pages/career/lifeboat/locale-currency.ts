const EURO = 'AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MT NL PT SI SK'
const OWN: Readonly<Record<string, string>> = {
  ...{ AE: 'AED', AR: 'ARS', AU: 'AUD', BR: 'BRL', CA: 'CAD', CH: 'CHF', CL: 'CLP', CN: 'CNY', CO: 'COP', CZ: 'CZK' },
  ...{ DK: 'DKK', GB: 'GBP', HK: 'HKD', HU: 'HUF', ID: 'IDR', IL: 'ILS', IN: 'INR', IS: 'ISK', JP: 'JPY', KE: 'KES' },
  ...{ KR: 'KRW', LI: 'CHF', MX: 'MXN', MY: 'MYR', NG: 'NGN', NO: 'NOK', NZ: 'NZD', PH: 'PHP', PK: 'PKR', PL: 'PLN' },
  ...{ RO: 'RON', RS: 'RSD', SA: 'SAR', SE: 'SEK', SG: 'SGD', TH: 'THB', TR: 'TRY', TW: 'TWD', UA: 'UAH', US: 'USD' },
  ...{ VN: 'VND', ZA: 'ZAR' },
}

/** The currency people of a locale’s region mostly count in; nothing where the region is not said or not known. */
export function localeCurrency(locale: string): string | undefined {
  let region: string | undefined
  try {
    region = new Intl.Locale(locale).region
  } catch {
    return undefined
  }
  if (!region) return undefined
  return EURO.split(' ').includes(region) ? 'EUR' : OWN[region]
}
