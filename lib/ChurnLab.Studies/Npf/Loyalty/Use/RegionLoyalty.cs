using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Where accounts are closed, and where the money at risk lies.</summary>
/// <remarks>
/// Open accounts and money are those of the last quarter told of; told and true shares are those of all rows of known
/// outcome. The region is that of the last
/// row of the account up to the quarter. Intervals are Wilson's with as many rows as the clients are worth.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class RegionLoyalty : IShown
{
    private RegionLoyalty(LoyaltyUseOptions options, Quarter last, RegionRisk total, IReadOnlyList<RegionRisk> regions) =>
        (Options, Last, Total, Regions) = (options, last, total, regions);

    /// <summary>What was chosen.</summary>
    public LoyaltyUseOptions Options { get; }

    /// <summary>Last quarter told of, whose accounts and money are counted.</summary>
    public Quarter Last { get; }

    /// <summary>All accounts together.</summary>
    public RegionRisk Total { get; }

    /// <summary>
    /// Regions with accounts, the most money at risk first; one without a region is for accounts whose region is not
    /// known.
    /// </summary>
    public IReadOnlyList<RegionRisk> Regions { get; }

    /// <summary>Counts accounts by region.</summary>
    /// <param name="risks">Told chances. Range: 1 row or more.</param>
    /// <param name="options">Horizon, confidence; null for the defaults.</param>
    /// <param name="regions">The regions snapshots refer to; null for those of the library.</param>
    /// <exception cref="InsightException">There are no rows, or a chance or an option is outside its range.</exception>
    public static RegionLoyalty Of(LoyaltyRisks risks, LoyaltyUseOptions? options = null, RegionTable? regions = null)
    {
        ArgumentNullException.ThrowIfNull(risks);
        (options ??= new LoyaltyUseOptions()).Check();
        var known = KnownRows.Of(risks, options.Horizon);
        if (risks.Count == 0)
            throw new InsightException("There are no chances told; expected a row or more to count regions of.");
        return new RegionCount(risks, known, options).Counted(regions ?? RegionTable.Default);
    }

    /// <summary>Says where most of the money at risk lies, and where closings are other than elsewhere.</summary>
    public Finding Finding()
    {
        var largest = Regions.FirstOrDefault(region => region.Region is not null);
        if (largest is null)
            return new Finding(Text("HeadlineNowhere"), Text("Nowhere"), IsResolved: false);
        var (more, fewer) = (Other(region => region.True.Value > Total.True.Value), Other(region => region.True.Value < Total.True.Value));
        string[] sentences =
        [
            Total.MoneyAtRisk > 0
                ? Text(
                    "Money", largest.Name, RussianText.Percent(largest.MoneyAtRisk / Total.MoneyAtRisk, 0), UseTexts.Roubles(largest.MoneyAtRisk),
                    UseTexts.Roubles(Total.MoneyAtRisk), RussianText.Percent((double)largest.Open / Total.Open, 0), Within)
                : Text("NoMoney", Within),
            .. more.Count > 0 ? [Text("More", Said(more), UseTexts.Of(Total.True, 1))] : Array.Empty<string>(),
            .. fewer.Count > 0 ? [Text("Fewer", Said(fewer), UseTexts.Of(Total.True, 1))] : Array.Empty<string>(),
            .. more.Count + fewer.Count == 0 ? [Text(Total.Known == 0 ? "NotKnown" : "Alike")] : Array.Empty<string>(),
        ];
        return new Finding(
            Text(more.Count + fewer.Count > 0 ? "Headline" : "HeadlineAlike", RussianText.Integer(more.Count + fewer.Count), largest.Name),
            string.Join(' ', sentences),
            more.Count + fewer.Count > 0);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    internal static RegionLoyalty Of(LoyaltyUseOptions options, Quarter last, RegionRisk total, IEnumerable<RegionRisk> regions) =>
        new(options, last, total, [.. regions.OrderByDescending(region => region.MoneyAtRisk).ThenBy(region => region.Region?.Index ?? int.MaxValue)]);

    internal static string Text(string name, params object[] values) => UseTexts.Get("Regions." + name, values);

    private string Within => UseTexts.Within(Options.Horizon);

    private List<RegionRisk> Other(Func<RegionRisk, bool> which) =>
        [.. Regions.Where(region => region.IsOther && which(region)).OrderByDescending(region => region.Closings)];

    private static string Said(List<RegionRisk> regions) =>
        string.Join("; ", regions.Select(region => Text("Said", region.Name, UseTexts.Of(region.True, 1))));
}
