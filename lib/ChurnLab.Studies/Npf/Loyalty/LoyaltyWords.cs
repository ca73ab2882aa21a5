using ChurnLab.Insight.Words;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>How features of a hazard and their values are called in sentences and figures.</summary>
public static class LoyaltyWords
{
    private static readonly string Flag = Unit("Flag");
    private static readonly string[] Whole = [Flag, .. Units("Count", "Roubles", "OldRoubles", "Days", "Kilometres", "Year", "Number")];
    private static readonly string[] Unwritten = [Flag, .. Units("Count", "Year", "Number", "Share", "Ratio", "Code")];

    private static readonly Dictionary<string, string> YesAndNo = new(StringComparer.Ordinal)
    {
        ["1"] = StudyTexts.Get("Npf.Reason.Yes"),
        ["0"] = StudyTexts.Get("Npf.Reason.No"),
    };

    /// <summary>Words of the panel's features, of the lead and of the season of the quarter in question.</summary>
    public static Vocabulary All { get; } = new(
    [
        .. NpfFeatures.All.Select(Words),
        .. new[] { HazardRows.Lead, HazardRows.Season }.Select(name => new FeatureWords(name, StudyTexts.Factor(name))),
    ]);

    private static FeatureWords Words(PanelFeature feature)
    {
        var words = new FeatureWords(feature.Name, feature.Meaning)
        {
            Unit = Unwritten.Contains(feature.Unit) ? null : feature.Unit,
            Decimals = Whole.Contains(feature.Unit) ? 0 : 2,
        };
        return feature.Unit == Flag ? words with { Values = YesAndNo } : words;
    }

    private static string[] Units(params string[] names) => Array.ConvertAll(names, Unit);

    private static string Unit(string name) => StudyTexts.Get("Npf.Unit." + name);
}
