namespace ChurnLab.Studies.Npf.Loading;

/// <summary>Counts the codes of flags by the year in which the contract began, and tells from them which code means yes.</summary>
internal sealed class NpfFlagTally
{
    private const int FirstYear = 1990;
    private const int Years = 80;
    private const int Codes = 4;

    // Contracts of before hardly have a telephone or an e-mail address on file.
    private const int ModernYear = 2000;

    // A slip of the hand: of the original's e-mails four in ten thousand.
    private const double RareShare = 0.01;
    private const double Resolved = 3;

    private static readonly int FlagCount = Enum.GetValues<NpfFlag>().Length;

    private readonly long[] _counts = new long[FlagCount * Codes * Years];

    public void Add(in NpfRow row)
    {
        var year = row.StartDay == NpfRow.None ? -1 : 1900 + (int)(row.StartDay / 365.25);
        var place = Math.Clamp(year - FirstYear, 0, Years - 1);
        for (var flag = 0; flag < FlagCount; flag++)
            _counts[Place(flag, row.Code((NpfFlag)flag), place)]++;
    }

    public NpfFlagCoding Coding(NpfFlag flag)
    {
        var (minus, zero, one) = (Total(flag, -1), Total(flag, 0), Total(flag, 1));
        var trend = Trend(flag);
        var isRareOne = one <= RareShare * (minus + zero + one);
        var (notation, isTold) = (minus, zero, one) switch
        {
            (0, _, _) => (NpfFlagNotation.OneIsYes, true),
            (_, 0, _) => (NpfFlagNotation.OneIsYes, true),
            _ when !isRareOne => (NpfFlagNotation.OneIsYes, true),
            // Most files of the fund come from a database whose yes is -1.
            _ => (trend <= -Resolved ? NpfFlagNotation.ZeroIsYes : NpfFlagNotation.MinusIsYes, Math.Abs(trend) > Resolved),
        };
        return new NpfFlagCoding
        {
            Column = NpfChunk.NameOf(flag),
            Notation = notation,
            IsTold = isTold,
            Minus = minus,
            Zero = zero,
            One = one,
            Missing = Total(flag, NpfRow.NoCode - 1),
            MinusBefore = Share(flag, 0, ModernYear - FirstYear),
            MinusSince = Share(flag, ModernYear - FirstYear, Years),
        };
    }

    private static int Place(int flag, int code, int year) => (((flag * Codes) + code) * Years) + year;

    private ReadOnlySpan<long> ByYear(NpfFlag flag, int value) => _counts.AsSpan(Place((int)flag, value + 1, 0), Years);

    private long Total(NpfFlag flag, int value)
    {
        var total = 0L;
        foreach (var count in ByYear(flag, value))
            total += count;
        return total;
    }

    private double Share(NpfFlag flag, int from, int to)
    {
        var (minus, zero) = (0L, 0L);
        for (var year = from; year < to; year++)
            (minus, zero) = (minus + ByYear(flag, -1)[year], zero + ByYear(flag, 0)[year]);
        return (double)minus / (minus + zero);
    }

    /// <summary>By how many standard errors contracts with -1 began later than those with 0; NaN where either has none.</summary>
    private double Trend(NpfFlag flag)
    {
        var (minusCount, minusMean, minusSpread) = Moments(ByYear(flag, -1));
        var (zeroCount, zeroMean, zeroSpread) = Moments(ByYear(flag, 0));
        return (minusMean - zeroMean) / Math.Sqrt((minusSpread / minusCount) + (zeroSpread / zeroCount) + double.Epsilon);
    }

    private static (double Count, double Mean, double Variance) Moments(ReadOnlySpan<long> byYear)
    {
        var (count, sum, squares) = (0.0, 0.0, 0.0);
        for (var year = 0; year < byYear.Length; year++)
        {
            count += byYear[year];
            sum += byYear[year] * (double)year;
            squares += byYear[year] * (double)year * year;
        }

        var mean = sum / count;
        return (count, mean, (squares / count) - (mean * mean));
    }
}
