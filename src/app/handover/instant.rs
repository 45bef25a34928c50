//! Moments as files state them (ISO 8601, UTC), without a clock and without a calendar library.

const DAY: i64 = 86_400_000;

/// `2026-03-04T05:06:07.089Z`, of milliseconds since 1970.
pub fn iso(moment: i64) -> String {
    let (days, rest) = (moment.div_euclid(DAY), moment.rem_euclid(DAY));
    let (year, month, day) = civil(days);
    let (hours, minutes, seconds) = (rest / 3_600_000, rest / 60_000 % 60, rest / 1_000 % 60);
    format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{:03}Z", rest % 1_000)
}

/// Milliseconds since 1970, of a moment with a time zone; `None` for anything else.
pub fn from_iso(text: &str) -> Option<i64> {
    let (date, time) = text.split_once('T')?;
    let mut date = date.splitn(3, '-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (date.next()??, date.next()??, date.next()??);
    let (time, zone) = match time.strip_suffix('Z') {
        Some(time) => (time, 0),
        None => {
            let at = time.rfind(['+', '-'])?;
            let (hours, minutes) = time[at + 1..].split_once(':')?;
            let minutes = hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?;
            (&time[..at], if time[at..].starts_with('-') { -minutes } else { minutes })
        }
    };
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut time = time.splitn(3, ':').map(|part| part.parse::<i64>().ok());
    let (hours, minutes, seconds) = (time.next()??, time.next()??, time.next().flatten().unwrap_or(0));
    let thousandths: i64 = format!("{fraction:0<3}").get(..3)?.parse().ok()?;
    let plausible = (0..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && (0..=24).contains(&hours)
        && (0..60).contains(&minutes)
        && (0..=60).contains(&seconds)
        && zone.abs() < 24 * 60;
    let minutes = hours * 60 + minutes - zone;
    plausible.then(|| days(year, month, day) * DAY + minutes * 60_000 + seconds * 1_000 + thousandths)
}

/// Year, month and day of a number of days since 1970, in the proleptic Gregorian calendar
/// (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms).
const fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let (day, month) =
        (of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
    (year_of_era + era * 400 + if month <= 2 { 1 } else { 0 }, month, day)
}

/// The reverse of `civil`.
const fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_and_back() {
        for moment in [0, 1, 951_782_400_000, 1_709_164_800_000, 1_795_305_600_123, -1, -2_203_891_200_000] {
            assert_eq!(from_iso(&iso(moment)), Some(moment), "{}", iso(moment));
        }
        assert_eq!(iso(1_709_164_800_000), "2024-02-29T00:00:00.000Z");
    }

    #[test]
    fn zones_and_fractions() {
        assert_eq!(from_iso("2024-02-29T01:00:00+01:00"), Some(1_709_164_800_000));
        assert_eq!(from_iso("2024-02-28T19:00:00.5-05:00"), Some(1_709_164_800_500));
        assert_eq!(from_iso("1970-01-01T00:00:00.123456+00:00"), Some(123));
        for nonsense in [
            "",
            "yesterday",
            "2024-02-29",
            "2024-13-01T00:00:00Z",
            "2024-01-01T00:00",
            "TZ",
            "-T:Z",
            "2024-01-01T00:00:00.éZ",
        ] {
            assert_eq!(from_iso(nonsense), None, "{nonsense}");
        }
    }
}
