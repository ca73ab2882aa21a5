using ChurnLab.Hosting;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Panel;

/// <summary>Checks that features do not see the future: it is changed, and they must not move by a bit.</summary>
/// <remarks>
/// <para>
/// For several quarters the history is cut off after the quarter, then given another future, for the other accounts as
/// well, and then the numbers of the economy not published by then are replaced. Every value up to the quarter must
/// stay as it was. Pension scheme and client of an account are taken to be known from its first quarter on.
/// </para>
/// <para>
/// A feature that holds a history of its own does not notice that another one was changed. It is found where it looks
/// up accounts by number, as these are numbered anew; to check it whole, give the way to make the features of a history
/// instead of the features.
/// </para>
/// </remarks>
public static class LeakGuard
{
    private const int UsualPoints = 5;

    /// <summary>Checks features.</summary>
    /// <param name="features">The features. Range: 1 or more.</param>
    /// <param name="history">A history to check them on.</param>
    /// <param name="options">How; null for the usual way.</param>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static LeakReport Check(IReadOnlyList<PanelFeature> features, NpfHistory history, LeakGuardOptions? options = null) =>
        Check((_, _) => features, history, options);

    /// <summary>Checks features that are made from a history and an economy.</summary>
    /// <param name="make">Makes the features of a history and an economy, always the same number in the same
    /// order.</param>
    /// <param name="history">A history to check them on.</param>
    /// <param name="options">How; null for the usual way.</param>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static LeakReport Check(
        Func<NpfHistory, MacroTable, IReadOnlyList<PanelFeature>> make, NpfHistory history, LeakGuardOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(make);
        ArgumentNullException.ThrowIfNull(history);
        options ??= new LeakGuardOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Accounts, 1, nameof(options));
        var sample = history.Sample(options.Accounts, options.Seed);
        var macro = options.Macro ?? MacroTable.Default;
        var quarters = options.Quarters ?? Spread(sample);
        var comparison = new LeakComparison(sample, Panel(sample, macro, null));
        using var progress = ProgressScope.Start("Changing the future", quarters.Count);
        foreach (var (done, quarter) in quarters.Index())
        {
            AmbientCancellation.ThrowIfRequested();
            var seed = options.Seed + done;
            Compare(LeakKind.Cut, sample.Cut(quarter, seed), macro, quarter);
            Compare(LeakKind.Altered, sample.Altered(quarter, seed), macro, quarter);
            Compare(LeakKind.Macro, sample, Unpublished(macro, quarter), quarter);
            progress.Report(done + 1);
        }

        return new LeakReport(comparison.Rows(), quarters);

        NpfPanel Panel(NpfHistory of, MacroTable with, Quarter? to) =>
            new(of, new PanelOptions { Features = make(of, with), Macro = with, Regions = options.Regions, To = to });

        void Compare(LeakKind kind, NpfHistory changed, MacroTable with, Quarter to) =>
            comparison.Compare(kind, changed, Panel(changed, with, to));
    }

    /// <summary>
    /// A table with other numbers in place of those that were not known on the last day of a quarter.
    /// </summary>
    internal static MacroTable Unpublished(MacroTable macro, Quarter known) => macro.With(quarter => quarter with
    {
        KeyRate = quarter.Quarter > known ? (2 * quarter.KeyRate) + 1 : quarter.KeyRate,
        UsdRate = quarter.Quarter > known ? 3 * quarter.UsdRate : quarter.UsdRate,
        Inflation = quarter.Quarter >= known ? (2 * quarter.Inflation) + 5 : quarter.Inflation,
        PriceLevel = quarter.Quarter >= known ? 3 * quarter.PriceLevel : quarter.PriceLevel,
        LifeExpectancyMen = quarter.Quarter.Year >= known.Year - 1 ? quarter.LifeExpectancyMen + 7 : quarter.LifeExpectancyMen,
        LifeExpectancyWomen = quarter.Quarter.Year >= known.Year - 1 ? quarter.LifeExpectancyWomen + 7 : quarter.LifeExpectancyWomen,
    });

    private static List<Quarter> Spread(NpfHistory history)
    {
        var first = history.Last;
        for (var account = 0; account < history.AccountCount; account++)
            first = history.FirstOf(account) is var own && own < first ? own : first;
        var span = history.Last.Since(first);
        var points = Enumerable.Range(1, UsualPoints).Select(point => Math.Max(span - 1, 0) * point / UsualPoints);
        return [.. points.Distinct().Select(first.Plus)];
    }
}
