namespace ChurnLab.Statistics;

public static partial class PhiK
{
    // Below, tables are too thin for the chi-square distribution (Baak et al., section 4).
    private const double FewPerCell = 4;

    /// <summary>Tests whether the two classifications of a table are associated.</summary>
    /// <remarks>
    /// <para>The statistic is that of the likelihood ratio (G), with Yates' correction for two rows and two columns, as in
    /// phik. The tail is kept as a logarithm: Z is exact also where the p-value is below 1e−300, where phik takes an upper
    /// bound of Chernoff's.</para>
    /// <para>Simulated tables are multinomial with the total of the table and independent rows and columns of its shares. The
    /// p-value of <see cref="PhiKSignificanceMethod.MonteCarlo"/> is (larger or equal + 1) / (simulated + 1) and so never 0,
    /// where phik's can be. <see cref="PhiKSignificanceMethod.Hybrid"/> takes thin tables by observations per cell (in phik a
    /// slip divides by the rows and multiplies by the columns), and fits the mixture by likelihood, without bins.</para>
    /// </remarks>
    /// <param name="table">The counts; empty rows and columns are left out.</param>
    /// <param name="options">Method, number of simulated tables and seed; default: asymptotic.</param>
    /// <returns>The test with φK as its effect, without an interval; NaN statistic, p and Z with fewer than two rows or
    /// columns that are not empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public static PhiKSignificance Significance(ContingencyTable table, PhiKSignificanceOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        options ??= new PhiKSignificanceOptions();
        Check(options);
        var compact = new PhiKTable(table);
        var statistic = compact.Varies ? compact.LikelihoodRatio() : double.NaN;
        var (log, freedom) = compact.Varies ? Tail(compact, statistic, options) : (double.NaN, double.NaN);
        return new PhiKSignificance
        {
            Kind = TestKind.PhiK,
            Statistic = statistic,
            PValue = Math.Exp(log),
            LogPValue = log,
            Z = LogTail.NormalQuantile(log),
            DegreesOfFreedom = double.IsNaN(freedom) ? [] : [freedom],
            SampleSizes = [table.Total],
            Alternative = Alternative.TwoSided,
            Method = options.Method == PhiKSignificanceMethod.Asymptotic ? PValueMethod.Asymptotic : PValueMethod.Simulated,
            SignificanceMethod = options.Method,
            Effect = new IntervalEstimate(EstimateKind.PhiK, Of(table), double.NaN, double.NaN, 0.95),
        };
    }

    internal static void Check(PhiKSignificanceOptions options)
    {
        if (!Enum.IsDefined(options.Method))
            throw new ArgumentOutOfRangeException(nameof(options), options.Method, "There is no such method of significance.");
        if (options.Simulations is < 10 or > 10_000_000)
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), options.Simulations, "The number of simulated tables must be from 10 to 10,000,000.");
        }
    }

    private static (double Log, double Freedom) Tail(PhiKTable table, double statistic, PhiKSignificanceOptions options)
    {
        if (options.Method == PhiKSignificanceMethod.Asymptotic)
            return (LogTail.ChiSquared(statistic, table.DegreesOfFreedom), table.DegreesOfFreedom);
        var simulated = PhiKSimulation.Statistics(table, options.Simulations, options.Seed);
        if (options.Method == PhiKSignificanceMethod.MonteCarlo)
        {
            var larger = simulated.Count(value => value >= statistic);
            return (Math.Log((larger + 1.0) / (simulated.Length + 1)), double.NaN);
        }

        var (freedom, deviation) = PhiKMixture.Moments(simulated);
        // Where no simulated table has any association, there is no distribution to compare with.
        if (freedom == 0)
            return (double.NaN, double.NaN);
        return table.Total / table.Counts.Length <= FewPerCell && deviation > 0
            ? (new PhiKMixture(simulated).LogTailOf(statistic), freedom)
            : (LogTail.ChiSquared(statistic, freedom), freedom);
    }
}
