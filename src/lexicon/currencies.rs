//! Currencies: ISO 4217 codes, names, symbols and slang, and the subunits that amounts are quoted in.
//!
//! Codes that the standard has retired stand here too, for articles of their time, and `BTC` and `ETH` for what is
//! quoted as if it were a currency.

use std::sync::LazyLock;

use super::packed::{Pairs, Rows, Table, Words, pairs, rows, words};
use super::sieve::Sieve;
use super::table;

/// What a name or symbol stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denomination {
    /// The currency unit of this code.
    Whole(&'static str),
    /// A hundredth of it.
    Hundredth(&'static str),
}

use Denomination::{Hundredth, Whole};

impl Denomination {
    /// The ISO 4217 code.
    pub const fn code(self) -> &'static str {
        match self {
            Whole(code) | Hundredth(code) => code,
        }
    }
}

/// A denomination as rows hold it, smaller than the address of a code.
#[derive(Clone, Copy)]
struct Stored {
    /// The place of the code in `CODES`.
    code: u8,
    hundredth: bool,
}

impl Stored {
    /// Does not compile for a code that is not in the list.
    const fn of(denomination: Denomination) -> Self {
        let (code, codes) = (denomination.code().as_bytes(), CODES.as_bytes());
        let mut at = 0;
        while !(codes[at] == code[0] && codes[at + 1] == code[1] && codes[at + 2] == code[2]) {
            at += 4;
        }
        Self { code: (at / 4) as u8, hundredth: matches!(denomination, Hundredth(_)) }
    }

    fn denomination(self) -> Denomination {
        let at = usize::from(self.code) * 4;
        let code = &CODES[at..at + 3];
        if self.hundredth { Hundredth(code) } else { Whole(code) }
    }
}

macro_rules! denominations {
    ($(($name:literal, $denomination:expr)),* $(,)?) => { rows![$(($name, Stored::of($denomination))),*] };
}

/// Names in small letters and the singular, with irregular plurals as rows of their own. A name without a country is
/// the currency that English news means by it.
static NAMES: Rows<Stored> = denominations![
    ("afghan afghani", Whole("AFN")),
    ("afghani", Whole("AFN")),
    ("agora", Hundredth("ILS")),
    ("agorot", Hundredth("ILS")),
    ("albanian lek", Whole("ALL")),
    ("algerian dinar", Whole("DZD")),
    ("american cent", Hundredth("USD")),
    ("american dollar", Whole("USD")),
    ("angolan kwanza", Whole("AOA")),
    ("argentine peso", Whole("ARS")),
    ("argentinian peso", Whole("ARS")),
    ("ariary", Whole("MGA")),
    ("armenian dram", Whole("AMD")),
    ("aruban florin", Whole("AWG")),
    ("aussie dollar", Whole("AUD")),
    ("australian cent", Hundredth("AUD")),
    ("australian dollar", Whole("AUD")),
    ("austrian schilling", Whole("ATS")),
    ("azerbaijani manat", Whole("AZN")),
    ("azeri manat", Whole("AZN")),
    ("bahamian dollar", Whole("BSD")),
    ("bahrain dinar", Whole("BHD")),
    ("bahraini dinar", Whole("BHD")),
    ("baht", Whole("THB")),
    ("balboa", Whole("PAB")),
    ("bangladesh taka", Whole("BDT")),
    ("bangladeshi taka", Whole("BDT")),
    ("barbadian dollar", Whole("BBD")),
    ("barbados dollar", Whole("BBD")),
    ("belarus rouble", Whole("BYN")),
    ("belarus ruble", Whole("BYN")),
    ("belarusian rouble", Whole("BYN")),
    ("belarusian ruble", Whole("BYN")),
    ("belgian franc", Whole("BEF")),
    ("belize dollar", Whole("BZD")),
    ("bermuda dollar", Whole("BMD")),
    ("bermudian dollar", Whole("BMD")),
    ("bhutanese ngultrum", Whole("BTN")),
    ("birr", Whole("ETB")),
    ("bitcoin", Whole("BTC")),
    ("bolivar", Whole("VES")),
    ("bolivares", Whole("VES")),
    ("bolivian boliviano", Whole("BOB")),
    ("boliviano", Whole("BOB")),
    ("bolívar", Whole("VES")),
    ("bolívares", Whole("VES")),
    ("bosnian convertible mark", Whole("BAM")),
    ("bosnian mark", Whole("BAM")),
    ("botswana pula", Whole("BWP")),
    ("brazilian centavo", Hundredth("BRL")),
    ("brazilian reais", Whole("BRL")),
    ("brazilian real", Whole("BRL")),
    ("british pence", Hundredth("GBP")),
    ("british pound", Whole("GBP")),
    ("brunei dollar", Whole("BND")),
    ("buck", Whole("USD")),
    ("bulgarian lev", Whole("BGN")),
    ("bulgarian leva", Whole("BGN")),
    ("burmese kyat", Whole("MMK")),
    ("burundi franc", Whole("BIF")),
    ("burundian franc", Whole("BIF")),
    ("cambodian riel", Whole("KHR")),
    ("canadian cent", Hundredth("CAD")),
    ("canadian dollar", Whole("CAD")),
    ("cape verde escudo", Whole("CVE")),
    ("cape verdean escudo", Whole("CVE")),
    ("cayman dollar", Whole("KYD")),
    ("cayman islands dollar", Whole("KYD")),
    ("cedi", Whole("GHS")),
    ("cent", Hundredth("USD")),
    ("centavo", Hundredth("MXN")),
    ("central african cfa franc", Whole("XAF")),
    ("central african franc", Whole("XAF")),
    ("cfa franc", Whole("XAF")),
    ("cfp franc", Whole("XPF")),
    ("chilean peso", Whole("CLP")),
    ("chinese fen", Hundredth("CNY")),
    ("chinese renminbi", Whole("CNY")),
    ("chinese yuan", Whole("CNY")),
    ("colombian peso", Whole("COP")),
    ("colones", Whole("CRC")),
    ("colón", Whole("CRC")),
    ("comorian franc", Whole("KMF")),
    ("comoros franc", Whole("KMF")),
    ("congolese franc", Whole("CDF")),
    ("convertible mark", Whole("BAM")),
    ("cordoba", Whole("NIO")),
    ("costa rican colon", Whole("CRC")),
    ("costa rican colón", Whole("CRC")),
    ("croatian kuna", Whole("HRK")),
    ("cuban peso", Whole("CUP")),
    ("cypriot pound", Whole("CYP")),
    ("cyprus pound", Whole("CYP")),
    ("czech crown", Whole("CZK")),
    ("czech koruna", Whole("CZK")),
    ("czech koruny", Whole("CZK")),
    ("d mark", Whole("DEM")),
    ("dalasi", Whole("GMD")),
    ("danish crown", Whole("DKK")),
    ("danish krone", Whole("DKK")),
    ("danish kroner", Whole("DKK")),
    ("danish øre", Hundredth("DKK")),
    ("denar", Whole("MKD")),
    ("deutsche mark", Whole("DEM")),
    ("deutschemark", Whole("DEM")),
    ("deutschmark", Whole("DEM")),
    ("dirham", Whole("AED")),
    ("djibouti franc", Whole("DJF")),
    ("djiboutian franc", Whole("DJF")),
    ("dobra", Whole("STN")),
    ("dollar", Whole("USD")),
    ("dominican peso", Whole("DOP")),
    ("dong", Whole("VND")),
    ("drachma", Whole("GRD")),
    ("drachmas", Whole("GRD")),
    ("dram", Whole("AMD")),
    ("dutch guilder", Whole("NLG")),
    ("east caribbean dollar", Whole("XCD")),
    ("egyptian pound", Whole("EGP")),
    ("emalangeni", Whole("SZL")),
    ("emirati dirham", Whole("AED")),
    ("english pound", Whole("GBP")),
    ("eritrean nakfa", Whole("ERN")),
    ("escudo", Whole("PTE")),
    ("estonian kroon", Whole("EEK")),
    ("estonian krooni", Whole("EEK")),
    ("ether", Whole("ETH")),
    ("ethereum", Whole("ETH")),
    ("ethiopian birr", Whole("ETB")),
    ("euro", Whole("EUR")),
    ("euro cent", Hundredth("EUR")),
    ("eurocent", Hundredth("EUR")),
    ("falkland islands pound", Whole("FKP")),
    ("falklands pound", Whole("FKP")),
    ("fen", Hundredth("CNY")),
    ("fiji dollar", Whole("FJD")),
    ("fijian dollar", Whole("FJD")),
    ("filipino peso", Whole("PHP")),
    ("finnish mark", Whole("FIM")),
    ("finnish markka", Whole("FIM")),
    ("forint", Whole("HUF")),
    ("franc", Whole("CHF")),
    ("franken", Whole("CHF")),
    ("french franc", Whole("FRF")),
    ("gambian dalasi", Whole("GMD")),
    ("georgian lari", Whole("GEL")),
    ("german mark", Whole("DEM")),
    ("ghana cedi", Whole("GHS")),
    ("ghanaian cedi", Whole("GHS")),
    ("gibraltar pound", Whole("GIP")),
    ("gourde", Whole("HTG")),
    ("greek drachma", Whole("GRD")),
    ("greenback", Whole("USD")),
    ("grosz", Hundredth("PLN")),
    ("groszy", Hundredth("PLN")),
    ("guarani", Whole("PYG")),
    ("guaraní", Whole("PYG")),
    ("guaraníes", Whole("PYG")),
    ("guatemalan quetzal", Whole("GTQ")),
    ("guilder", Whole("NLG")),
    ("guinea franc", Whole("GNF")),
    ("guinean franc", Whole("GNF")),
    ("guyana dollar", Whole("GYD")),
    ("guyanese dollar", Whole("GYD")),
    ("haitian gourde", Whole("HTG")),
    ("haler", Hundredth("CZK")),
    ("haleru", Hundredth("CZK")),
    ("honduran lempira", Whole("HNL")),
    ("hong kong cent", Hundredth("HKD")),
    ("hong kong dollar", Whole("HKD")),
    ("hryvnia", Whole("UAH")),
    ("hryvnya", Whole("UAH")),
    ("hungarian forint", Whole("HUF")),
    ("icelandic crown", Whole("ISK")),
    ("icelandic krona", Whole("ISK")),
    ("icelandic króna", Whole("ISK")),
    ("icelandic krónur", Whole("ISK")),
    ("indian rupee", Whole("INR")),
    ("indonesian rupiah", Whole("IDR")),
    ("iranian rial", Whole("IRR")),
    ("iraqi dinar", Whole("IQD")),
    ("irish pound", Whole("IEP")),
    ("irish punt", Whole("IEP")),
    ("israeli new shekel", Whole("ILS")),
    ("israeli shekel", Whole("ILS")),
    ("italian lira", Whole("ITL")),
    ("italian lire", Whole("ITL")),
    ("jamaican dollar", Whole("JMD")),
    ("japanese sen", Hundredth("JPY")),
    ("japanese yen", Whole("JPY")),
    ("jordanian dinar", Whole("JOD")),
    ("kazakh tenge", Whole("KZT")),
    ("kazakhstani tenge", Whole("KZT")),
    ("kenya shilling", Whole("KES")),
    ("kenyan shilling", Whole("KES")),
    ("kina", Whole("PGK")),
    ("kiwi dollar", Whole("NZD")),
    ("kopeck", Hundredth("RUB")),
    ("kopecks", Hundredth("RUB")),
    ("kopek", Hundredth("RUB")),
    ("kopeks", Hundredth("RUB")),
    ("korean won", Whole("KRW")),
    ("koruna", Whole("CZK")),
    ("koruny", Whole("CZK")),
    ("krona", Whole("SEK")),
    ("krone", Whole("NOK")),
    ("kroner", Whole("NOK")),
    ("kronor", Whole("SEK")),
    ("kuai", Whole("CNY")),
    ("kuna", Whole("HRK")),
    ("kurus", Hundredth("TRY")),
    ("kuruş", Hundredth("TRY")),
    ("kuwait dinar", Whole("KWD")),
    ("kuwaiti dinar", Whole("KWD")),
    ("kwacha", Whole("ZMW")),
    ("kwanza", Whole("AOA")),
    ("kyat", Whole("MMK")),
    ("kyrgyz som", Whole("KGS")),
    ("kyrgyzstani som", Whole("KGS")),
    ("lao kip", Whole("LAK")),
    ("laotian kip", Whole("LAK")),
    ("lari", Whole("GEL")),
    ("latvian lat", Whole("LVL")),
    ("latvian lats", Whole("LVL")),
    ("lebanese lira", Whole("LBP")),
    ("lebanese pound", Whole("LBP")),
    ("lei", Whole("RON")),
    ("lek", Whole("ALL")),
    ("lempira", Whole("HNL")),
    ("lesotho loti", Whole("LSL")),
    ("leu", Whole("RON")),
    ("lev", Whole("BGN")),
    ("leva", Whole("BGN")),
    ("liberian dollar", Whole("LRD")),
    ("libyan dinar", Whole("LYD")),
    ("lilangeni", Whole("SZL")),
    ("lira", Whole("TRY")),
    ("lire", Whole("ITL")),
    ("lithuanian lit", Whole("LTL")),
    ("lithuanian litas", Whole("LTL")),
    ("loonie", Whole("CAD")),
    ("loti", Whole("LSL")),
    ("luxembourg franc", Whole("LUF")),
    ("macanese pataca", Whole("MOP")),
    ("macau pataca", Whole("MOP")),
    ("macedonian denar", Whole("MKD")),
    ("malagasy ariary", Whole("MGA")),
    ("malawi kwacha", Whole("MWK")),
    ("malawian kwacha", Whole("MWK")),
    ("malaysian ringgit", Whole("MYR")),
    ("malaysian sen", Hundredth("MYR")),
    ("maldivian rufiyaa", Whole("MVR")),
    ("maloti", Whole("LSL")),
    ("maltese lira", Whole("MTL")),
    ("markka", Whole("FIM")),
    ("mauritanian ouguiya", Whole("MRU")),
    ("mauritian rupee", Whole("MUR")),
    ("mauritius rupee", Whole("MUR")),
    ("meticais", Whole("MZN")),
    ("metical", Whole("MZN")),
    ("mexican centavo", Hundredth("MXN")),
    ("mexican peso", Whole("MXN")),
    ("moldovan lei", Whole("MDL")),
    ("moldovan leu", Whole("MDL")),
    ("mongolian tugrik", Whole("MNT")),
    ("moroccan dirham", Whole("MAD")),
    ("mozambican metical", Whole("MZN")),
    ("myanmar kyat", Whole("MMK")),
    ("naira", Whole("NGN")),
    ("nakfa", Whole("ERN")),
    ("namibia dollar", Whole("NAD")),
    ("namibian dollar", Whole("NAD")),
    ("nepalese rupee", Whole("NPR")),
    ("nepali rupee", Whole("NPR")),
    ("netherlands antillean guilder", Whole("ANG")),
    ("new israeli shekel", Whole("ILS")),
    ("new shekel", Whole("ILS")),
    ("new taiwan dollar", Whole("TWD")),
    ("new zealand cent", Hundredth("NZD")),
    ("new zealand dollar", Whole("NZD")),
    ("ngultrum", Whole("BTN")),
    ("nicaraguan cordoba", Whole("NIO")),
    ("nicaraguan córdoba", Whole("NIO")),
    ("nigerian naira", Whole("NGN")),
    ("north korean won", Whole("KPW")),
    ("norwegian crown", Whole("NOK")),
    ("norwegian krone", Whole("NOK")),
    ("norwegian kroner", Whole("NOK")),
    ("norwegian ore", Hundredth("NOK")),
    ("norwegian øre", Hundredth("NOK")),
    ("nuevo sol", Whole("PEN")),
    ("nuevos soles", Whole("PEN")),
    ("omani rial", Whole("OMR")),
    ("ouguiya", Whole("MRU")),
    ("pacific franc", Whole("XPF")),
    ("paisa", Hundredth("INR")),
    ("paise", Hundredth("INR")),
    ("pakistan rupee", Whole("PKR")),
    ("pakistani rupee", Whole("PKR")),
    ("panamanian balboa", Whole("PAB")),
    ("papua new guinean kina", Whole("PGK")),
    ("paraguayan guarani", Whole("PYG")),
    ("paraguayan guaraní", Whole("PYG")),
    ("pataca", Whole("MOP")),
    ("pence", Hundredth("GBP")),
    ("penny", Hundredth("GBP")),
    ("peruvian sol", Whole("PEN")),
    ("peruvian soles", Whole("PEN")),
    ("peseta", Whole("ESP")),
    ("peso", Whole("MXN")),
    ("philippine peso", Whole("PHP")),
    ("philippines peso", Whole("PHP")),
    ("polish zloty", Whole("PLN")),
    ("polish złoty", Whole("PLN")),
    ("portuguese escudo", Whole("PTE")),
    ("pound", Whole("GBP")),
    ("pound sterling", Whole("GBP")),
    ("pounds sterling", Whole("GBP")),
    ("pula", Whole("BWP")),
    ("punt", Whole("IEP")),
    ("qatari rial", Whole("QAR")),
    ("qatari riyal", Whole("QAR")),
    ("quetzal", Whole("GTQ")),
    ("quetzales", Whole("GTQ")),
    ("quid", Whole("GBP")),
    ("rand", Whole("ZAR")),
    ("rappen", Hundredth("CHF")),
    ("reais", Whole("BRL")),
    ("renminbi", Whole("CNY")),
    ("riel", Whole("KHR")),
    ("ringgit", Whole("MYR")),
    ("riyal", Whole("SAR")),
    ("romanian lei", Whole("RON")),
    ("romanian leu", Whole("RON")),
    ("rouble", Whole("RUB")),
    ("ruble", Whole("RUB")),
    ("rufiyaa", Whole("MVR")),
    ("rupee", Whole("INR")),
    ("rupiah", Whole("IDR")),
    ("russian rouble", Whole("RUB")),
    ("russian ruble", Whole("RUB")),
    ("rwandan franc", Whole("RWF")),
    ("saint helena pound", Whole("SHP")),
    ("salvadoran colon", Whole("SVC")),
    ("salvadoran colón", Whole("SVC")),
    ("samoan tala", Whole("WST")),
    ("sao tome dobra", Whole("STN")),
    ("saudi arabian riyal", Whole("SAR")),
    ("saudi rial", Whole("SAR")),
    ("saudi riyal", Whole("SAR")),
    ("sen", Hundredth("JPY")),
    ("serbian dinar", Whole("RSD")),
    ("seychelles rupee", Whole("SCR")),
    ("seychellois rupee", Whole("SCR")),
    ("shekel", Whole("ILS")),
    ("sierra leone leone", Whole("SLE")),
    ("sierra leonean leone", Whole("SLE")),
    ("singapore cent", Hundredth("SGD")),
    ("singapore dollar", Whole("SGD")),
    ("slovak crown", Whole("SKK")),
    ("slovak koruna", Whole("SKK")),
    ("slovenian tolar", Whole("SIT")),
    ("soles", Whole("PEN")),
    ("solomon islands dollar", Whole("SBD")),
    ("somali shilling", Whole("SOS")),
    ("somoni", Whole("TJS")),
    ("south african cent", Hundredth("ZAR")),
    ("south african rand", Whole("ZAR")),
    ("south korean won", Whole("KRW")),
    ("south sudanese pound", Whole("SSP")),
    ("spanish peseta", Whole("ESP")),
    ("sri lanka rupee", Whole("LKR")),
    ("sri lankan rupee", Whole("LKR")),
    ("sterling", Whole("GBP")),
    ("sterling pence", Hundredth("GBP")),
    ("sudanese pound", Whole("SDG")),
    ("suriname dollar", Whole("SRD")),
    ("surinamese dollar", Whole("SRD")),
    ("swazi lilangeni", Whole("SZL")),
    ("swedish crown", Whole("SEK")),
    ("swedish krona", Whole("SEK")),
    ("swedish krone", Whole("SEK")),
    ("swedish kronor", Whole("SEK")),
    ("swedish öre", Hundredth("SEK")),
    ("swiss centime", Hundredth("CHF")),
    ("swiss franc", Whole("CHF")),
    ("swissie", Whole("CHF")),
    ("syrian pound", Whole("SYP")),
    ("taiwan dollar", Whole("TWD")),
    ("taiwanese dollar", Whole("TWD")),
    ("tajikistani somoni", Whole("TJS")),
    ("taka", Whole("BDT")),
    ("tanzania shilling", Whole("TZS")),
    ("tanzanian shilling", Whole("TZS")),
    ("tenge", Whole("KZT")),
    ("thai baht", Whole("THB")),
    ("togrog", Whole("MNT")),
    ("tolar", Whole("SIT")),
    ("tongan paanga", Whole("TOP")),
    ("tongan paʻanga", Whole("TOP")),
    ("trinidad and tobago dollar", Whole("TTD")),
    ("trinidad dollar", Whole("TTD")),
    ("tugrik", Whole("MNT")),
    ("tunisian dinar", Whole("TND")),
    ("turkish lira", Whole("TRY")),
    ("turkmen manat", Whole("TMT")),
    ("turkmenistani manat", Whole("TMT")),
    ("uae dirham", Whole("AED")),
    ("uganda shilling", Whole("UGX")),
    ("ugandan shilling", Whole("UGX")),
    ("uk pound", Whole("GBP")),
    ("ukrainian hryvnia", Whole("UAH")),
    ("ukrainian hryvnya", Whole("UAH")),
    ("united states dollar", Whole("USD")),
    ("uruguayan peso", Whole("UYU")),
    ("us cent", Hundredth("USD")),
    ("us dollar", Whole("USD")),
    ("uzbek som", Whole("UZS")),
    ("uzbekistani som", Whole("UZS")),
    ("uzbekistani soum", Whole("UZS")),
    ("vanuatu vatu", Whole("VUV")),
    ("vatu", Whole("VUV")),
    ("venezuelan bolivar", Whole("VES")),
    ("venezuelan bolívar", Whole("VES")),
    ("vietnam dong", Whole("VND")),
    ("vietnamese dong", Whole("VND")),
    ("west african cfa franc", Whole("XOF")),
    ("west african franc", Whole("XOF")),
    ("won", Whole("KRW")),
    ("yemeni rial", Whole("YER")),
    ("yen", Whole("JPY")),
    ("yuan", Whole("CNY")),
    ("yuan renminbi", Whole("CNY")),
    ("zambian kwacha", Whole("ZMW")),
    ("zimbabwe dollar", Whole("ZWL")),
    ("zimbabwe gold", Whole("ZWG")),
    ("zimbabwean dollar", Whole("ZWL")),
    ("zloty", Whole("PLN")),
    ("zlotych", Whole("PLN")),
    ("zlotys", Whole("PLN")),
    ("złoty", Whole("PLN")),
    ("złotych", Whole("PLN")),
    ("öre", Hundredth("SEK")),
    ("øre", Hundredth("DKK")),
];

/// ISO 4217 codes, sorted, one in every four bytes.
const CODES: &str = "\
    AED AFN ALL AMD ANG AOA ARS ATS AUD AWG AZN BAM BBD BDT BEF BGN BHD BIF \
    BMD BND BOB BOV BRL BSD BTC BTN BWP BYN BZD CAD CDF CHE CHF CHW CLF CLP \
    CNH CNY COP COU CRC CUC CUP CVE CYP CZK DEM DJF DKK DOP DZD EEK EGP ERN \
    ESP ETB ETH EUR FIM FJD FKP FRF GBP GEL GHS GIP GMD GNF GRD GTQ GYD HKD \
    HNL HRK HTG HUF IDR IEP ILS INR IQD IRR ISK ITL JMD JOD JPY KES KGS KHR \
    KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LTL LUF LVL LYD MAD MDL MGA \
    MKD MMK MNT MOP MRU MTL MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NLG NOK \
    NPR NZD OMR PAB PEN PGK PHP PKR PLN PTE PYG QAR RON RSD RUB RWF SAR SBD \
    SCR SDG SEK SGD SHP SIT SKK SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS \
    TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND \
    VUV WST XAF XAG XAU XCD XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG ZWL \
    ";

/// Names that stand for their currency before a number as a code does, or right after it: ticker-like short forms.
static SHORT: Rows<Stored> = denominations![
    ("ft", Whole("HUF")),
    ("kr", Whole("NOK")),
    ("ksh", Whole("KES")),
    ("kshs", Whole("KES")),
    ("kč", Whole("CZK")),
    ("nis", Whole("ILS")),
    ("re", Whole("INR")),
    ("rm", Whole("MYR")),
    ("rmb", Whole("CNY")),
    ("rp", Whole("IDR")),
    ("rs", Whole("INR")),
    ("sen", Hundredth("JPY")),
    ("sfr", Whole("CHF")),
    ("sh", Whole("KES")),
    ("shs", Whole("KES")),
    ("sr", Whole("SAR")),
    ("tk", Whole("BDT")),
    ("tsh", Whole("TZS")),
    ("ush", Whole("UGX")),
    ("zl", Whole("PLN")),
    ("zł", Whole("PLN")),
    ("грн", Whole("UAH")),
    ("лв", Whole("BGN")),
    ("руб", Whole("RUB")),
    ("ரூ", Whole("LKR")),
    ("元", Whole("CNY")),
    ("円", Whole("JPY")),
    ("圓", Whole("TWD")),
    ("원", Whole("KRW")),
];

/// What stands before `$` (or `¥`, `£`) to say whose it is.
static PREFIXES: Pairs = pairs![
    ("a", "AUD"),
    ("ar", "ARS"),
    ("au", "AUD"),
    ("aud", "AUD"),
    ("b", "BSD"),
    ("bd", "BMD"),
    ("bds", "BBD"),
    ("bz", "BZD"),
    ("c", "CAD"),
    ("ca", "CAD"),
    ("cad", "CAD"),
    ("can", "CAD"),
    ("cdn", "CAD"),
    ("ci", "KYD"),
    ("cn", "CNY"),
    ("ec", "XCD"),
    ("fj", "FJD"),
    ("gy", "GYD"),
    ("hk", "HKD"),
    ("hkd", "HKD"),
    ("j", "JMD"),
    ("ja", "JMD"),
    ("jp", "JPY"),
    ("mex", "MXN"),
    ("mx", "MXN"),
    ("mxn", "MXN"),
    ("n", "NAD"),
    ("nt", "TWD"),
    ("nz", "NZD"),
    ("nzd", "NZD"),
    ("r", "BRL"),
    ("rd", "DOP"),
    ("rmb", "CNY"),
    ("s", "SGD"),
    ("sg", "SGD"),
    ("sgd", "SGD"),
    ("t", "TOP"),
    ("tt", "TTD"),
    ("us", "USD"),
    ("usd", "USD"),
    ("z", "ZWL"),
];

/// What is written before digits without a space, and is no model or code when it is.
#[rustfmt::skip]
static GLUED: Words = words![
    "AED", "AUD", "BRL", "BTC", "CAD", "CHF", "CNY", "CZK", "DKK", "EGP", "EUR", "GBP", "GHS", "HKD",
    "HUF", "IDR", "ILS", "INR", "JPY", "KES", "KRW", "KSh", "Ksh", "LKR", "MXN", "MYR", "NGN", "NIS",
    "NOK", "NZD", "PHP", "PKR", "PLN", "RM", "RMB", "RUB", "Rp", "Rs", "SAR", "SEK", "SGD", "Sh", "Shs",
    "THB", "TWD", "Tk", "UGX", "USD", "VND", "ZAR",
];

/// The length of the currency that a word starts with, where digits follow it without a space: `EUR5m`, `Rs500`,
/// `US44` after a dollar sign, and rand where they are surely an amount (`R1.2bn`, `R500m`). `before` and `after` are
/// the characters around the word.
pub fn glued(before: Option<char>, word: &str, after: &str) -> Option<usize> {
    let length = word.find(|c: char| c.is_ascii_digit()).filter(|n| *n > 0)?;
    let (letters, rest) = word.split_at(length);
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let point = digits.is_empty()
        && after.starts_with(['.', ','])
        && after[1..].starts_with(|c: char| c.is_ascii_digit());
    let rand = letters == "R" && (point || matches!(digits, "m" | "bn" | "mn" | "k"));
    let dollars = before == Some('$') && prefixed(letters).is_some();
    (rand || dollars || table::holds(&GLUED, letters)).then_some(length)
}

/// Whether a word that touches digits is a currency.
pub fn touches(word: &str) -> bool {
    word == "R" || table::holds(&GLUED, word)
}

/// The denomination of a single character.
pub const fn symbol(c: char) -> Option<Denomination> {
    Some(match c {
        '$' | '＄' | '﹩' => Whole("USD"),
        '£' | '￡' => Whole("GBP"),
        '€' => Whole("EUR"),
        '¥' | '￥' => Whole("JPY"),
        '₹' => Whole("INR"),
        '₨' => Whole("PKR"),
        '₩' | '￦' => Whole("KRW"),
        '₽' => Whole("RUB"),
        '₺' => Whole("TRY"),
        '₴' => Whole("UAH"),
        '₦' => Whole("NGN"),
        '₱' => Whole("PHP"),
        '₫' => Whole("VND"),
        '₪' => Whole("ILS"),
        '₡' => Whole("CRC"),
        '₲' => Whole("PYG"),
        '₵' => Whole("GHS"),
        '₸' => Whole("KZT"),
        '₭' => Whole("LAK"),
        '₮' => Whole("MNT"),
        '₼' => Whole("AZN"),
        '₾' => Whole("GEL"),
        '₿' => Whole("BTC"),
        '₤' => Whole("ITL"),
        '₣' => Whole("FRF"),
        '฿' => Whole("THB"),
        '៛' => Whole("KHR"),
        '৳' => Whole("BDT"),
        '֏' => Whole("AMD"),
        '؋' => Whole("AFN"),
        '﷼' => Whole("IRR"),
        '¢' | '￠' => Hundredth("USD"),
        _ => return None,
    })
}

/// The currency of a code in capitals.
pub fn code(word: &str) -> Option<Denomination> {
    if !word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return None;
    }
    let codes = CODES.as_bytes().as_chunks::<4>().0;
    let at = codes.binary_search_by(|code| code[..3].cmp(word.as_bytes())).ok()?;
    Some(Whole(&CODES[at * 4..at * 4 + 3]))
}

/// All short forms, and the letters before a `$`.
#[cfg(test)]
pub fn letters() -> impl Iterator<Item = &'static str> {
    SHORT.words().iter().chain(PREFIXES.words()).copied()
}

/// The denomination of a short form such as `Rs` or `zł`.
pub fn short(word: &str) -> Option<Denomination> {
    table::find(&SHORT, word).map(Stored::denomination)
}

/// The currency that letters before a `$` make of it.
pub fn prefixed(letters: &str) -> Option<&'static str> {
    table::find(&PREFIXES, letters)
}

/// How a name goes on in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// No name starts so.
    Nothing,
    /// It is the start of a name.
    Start,
    /// It is a name, and may be the start of a longer one.
    Name(Denomination),
}

/// Whether a word, whatever its capitals, may be the first of a name that `named` knows; no other word is.
pub fn may_open_name(word: &str) -> bool {
    static FIRST: LazyLock<Sieve> = LazyLock::new(|| {
        let first: Vec<&str> = NAMES.words().iter().map(|name| first_of(name)).collect();
        Sieve::new(&first)
    });
    let singular = word.strip_suffix(['s', 'S']).unwrap_or(word);
    // Two letters may be initials, and the sieve knows no small letters but those of ASCII.
    word.len() <= 2 || !word.is_ascii() || FIRST.passes(word) || FIRST.passes(singular)
}

fn first_of(name: &str) -> &str {
    let end = name.as_bytes().iter().position(|byte| *byte == b' ');
    &name[..end.unwrap_or(name.len())]
}

/// What a name in small letters, singular or plural, stands for.
pub fn named(words: &str) -> Named {
    let names = NAMES.words();
    let next = names.partition_point(|name| *name < words);
    if names.get(next) == Some(&words) {
        return Named::Name(NAMES.value(next).denomination());
    }
    let singular = words.strip_suffix('s').filter(|s| s.len() > 2);
    if let Some(stored) = singular.and_then(|word| table::exact(&NAMES, word)) {
        return Named::Name(stored.denomination());
    }
    match names.get(next) {
        Some(name) if name.strip_prefix(words).is_some_and(|rest| rest.starts_with(' ')) => Named::Start,
        _ => Named::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(NAMES.iter().is_sorted_by_key(|(name, _)| name));
        assert!(CODES.split_terminator(' ').is_sorted());
        assert!(CODES.split_terminator(' ').all(|code| code.len() == 3));
        assert!(GLUED.is_sorted());
        assert!(SHORT.iter().is_sorted_by_key(|(name, _)| name));
        assert!(PREFIXES.iter().is_sorted_by_key(|(letters, _)| letters));
    }

    #[test]
    fn every_row_leads_to_a_code() {
        let rows = NAMES
            .iter()
            .chain(SHORT.iter())
            .map(|(_, d)| d.denomination().code())
            .chain(PREFIXES.iter().map(|(_, c)| c));
        for wanted in rows {
            assert!(code(wanted).is_some(), "{wanted}");
        }
    }

    #[test]
    fn currencies_leave_the_digits_that_touch_them() {
        assert_eq!(glued(None, "EUR5m", ""), Some(3));
        assert_eq!(glued(Some('$'), "US44", ".10"), Some(2));
        assert_eq!(glued(None, "R1", ".2bn"), Some(1));
        assert_eq!(glued(None, "R2", "-D2"), None);
        assert_eq!(glued(None, "US44", ""), None);
        assert_eq!(glued(None, "H100", ""), None);
    }

    #[test]
    fn every_name_may_be_opened() {
        for (name, _) in NAMES.iter() {
            let first = first_of(name);
            for word in [first.to_owned(), first.to_uppercase(), format!("{first}s")] {
                assert!(may_open_name(&word), "{word}");
            }
        }
        assert!(!may_open_name("people") && !may_open_name("percent"));
    }

    #[test]
    fn names_are_found_in_either_number() {
        assert_eq!(named("canadian dollars"), Named::Name(Whole("CAD")));
        assert_eq!(named("canadian"), Named::Start);
        assert_eq!(named("reais"), Named::Name(Whole("BRL")));
        assert_eq!(named("dollarama"), Named::Nothing);
    }
}
