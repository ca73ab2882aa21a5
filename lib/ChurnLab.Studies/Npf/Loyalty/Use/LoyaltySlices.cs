using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Macro;

namespace ChurnLab.Studies.Npf.Loyalty.Use;

/// <summary>Whether chances are right for men and women, young and old, districts, kinds of contracts.</summary>
/// <remarks>
/// Closings there were are set against closings told, slice by slice. The interval of their ratio is the normal one
/// with the error found over clients, never
/// below that of independent closings with the chances told, at a level that shares an error of 5 % out among the
/// slices. Where the level is off
/// for all accounts together, slices are set against that ratio, as the calendar and not the slice is to blame for it.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed partial class LoyaltySlices : IShown
{
    private LoyaltySlices(LoyaltyUseOptions options, LoyaltySlice all, IReadOnlyList<LoyaltySlice> slices) =>
        (Options, All, Slices) = (options, all, slices);

    /// <summary>What was chosen.</summary>
    public LoyaltyUseOptions Options { get; }

    /// <summary>All accounts together; the interval of the ratio is a plain one of 95 %.</summary>
    public LoyaltySlice All { get; }

    /// <summary>The slices, trait by trait; those without accounts are left out.</summary>
    public IReadOnlyList<LoyaltySlice> Slices { get; }

    /// <summary>Slices accounts.</summary>
    /// <param name="risks">Told chances; rows whose outcome is not known are left out.</param>
    /// <param name="options">Horizon, replicates, seed; null for the defaults.</param>
    /// <param name="regions">The regions snapshots refer to; null for those of the library.</param>
    /// <exception cref="InsightException">No outcome is known, or a chance or an option is outside its
    /// range.</exception>
    /// <exception cref="OperationCanceledException">The running cell was interrupted.</exception>
    public static LoyaltySlices Of(LoyaltyRisks risks, LoyaltyUseOptions? options = null, RegionTable? regions = null)
    {
        (options ??= new LoyaltyUseOptions()).Check();
        var count = new SliceCount(KnownRows.SomeOf(risks, options.Horizon), options, regions ?? RegionTable.Default);
        var all = count.All();
        return new LoyaltySlices(options, all, count.Slices(all));
    }

    /// <summary>Says where the model is off, and what that means for those who are called.</summary>
    public Finding Finding()
    {
        var off = Slices.Where(slice => slice.IsOff).ToList();
        var (few, many) = (off.Where(slice => slice.Ratio.Value > Reference).ToList(), off.Where(slice => slice.Ratio.Value < Reference).ToList());
        string[] sentences =
        [
            All.IsOff ? Text("Level", UseTexts.Range(All.Ratio, 2)) : Text("LevelRight", UseTexts.Range(All.Ratio, 2)),
            .. few.Count > 0 ? [Text("TooFew", Said(few))] : Array.Empty<string>(),
            .. many.Count > 0 ? [Text("TooMany", Said(many))] : Array.Empty<string>(),
            .. off.Count == 0 ? [Text("None", UseTexts.Slices(Slices.Count))] : Array.Empty<string>(),
            .. off.Any(slice => slice.Trait is SliceTrait.Sex or SliceTrait.Age) ? [Text("Fairness")] : Array.Empty<string>(),
        ];
        return new Finding(
            off.Count > 0 ? Text("Headline", UseTexts.Slices(off.Count), RussianText.Integer(Slices.Count)) : Text("HeadlineNone"),
            string.Join(' ', sentences),
            off.Count > 0);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    // What slices are set against.
    private double Reference => SliceCount.Reference(All);

    private static string Text(string name, params object[] values) => UseTexts.Get("Slices." + name, values);

    private static string Said(List<LoyaltySlice> slices) =>
        string.Join("; ", slices.Select(slice => Text("Said", TraitOf(slice), slice.Name, UseTexts.Range(slice.Ratio, 2))));

    private static string TraitOf(LoyaltySlice slice) => Text("Trait." + slice.Trait);
}
