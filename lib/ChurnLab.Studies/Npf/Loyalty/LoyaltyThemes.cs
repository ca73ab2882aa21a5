using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Explanation;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>What a model's chances depend on, theme by theme: contributions of related features are added up before their size is taken.</summary>
public sealed class LoyaltyThemes
{
    private readonly double[][] _values;
    private readonly double _slope;

    private LoyaltyThemes(IReadOnlyList<LoyaltyTheme> themes, double[][] values, double slope) => (Themes, _values, _slope) = (themes, values, slope);

    /// <summary>The themes.</summary>
    public IReadOnlyList<LoyaltyTheme> Themes { get; }

    /// <summary>Number of rows explained.</summary>
    public int Count => _values[0].Length;

    /// <summary>How far a theme moves the log odds of a row.</summary>
    /// <param name="row">Row, from 0.</param>
    /// <param name="theme">The theme.</param>
    public double this[int row, LoyaltyTheme theme] => _values[(int)theme][row];

    /// <summary>Mean distance of a theme's contributions from their mean: how much it tells accounts apart.</summary>
    /// <param name="theme">The theme.</param>
    public double Strength(LoyaltyTheme theme) => Spread(_values[(int)theme]);

    /// <summary>How much each theme tells accounts apart, the most first.</summary>
    public Figure Figure()
    {
        var ranked = Ranked;
        if (ranked.Count == 0)
            return EmptyFigure.Of(Finding().Headline);
        return Chart.HorizontalBar(
                Enumerable.Reverse(ranked).Select(theme => StudyTexts.Capital(Name(theme))), Enumerable.Reverse(ranked).Select(theme => 100 * Shift(theme)))
            .WithTitle(Finding().Headline, StudyTexts.Get("Npf.Themes.Subtitle"))
            .WithXTitle(StudyTexts.Get("Npf.Themes.Axis"));
    }

    /// <summary>Says by which themes accounts differ most; what is the same for all, such as the economy, is left out.</summary>
    public Finding Finding()
    {
        var ranked = Ranked;
        if (ranked.Count == 0)
            return new Finding(StudyTexts.Get("Npf.Themes.HeadlineNone"), StudyTexts.Get("Npf.Themes.None"), IsResolved: false);
        var said = ranked.Select(theme => StudyTexts.Get("Npf.Themes.Said", Name(theme), RussianText.Percent(Shift(theme), 0)));
        return new Finding(
            StudyTexts.Get("Npf.Themes.Headline", Name(ranked[0])), StudyTexts.Get("Npf.Themes.Text", string.Join("; ", said)), IsResolved: true);
    }

    // The economy, season and lead are the same for all accounts of a quarter.
    private List<LoyaltyTheme> Ranked =>
        [.. Themes.Where(theme => theme != LoyaltyTheme.Economy && Strength(theme) > 0).OrderByDescending(Strength)];

    private static string Name(LoyaltyTheme theme) => StudyTexts.Get("Npf.Reason.Theme." + theme);

    // Of the calibrated odds.
    private double Shift(LoyaltyTheme theme) => Math.Exp(_slope * Strength(theme)) - 1;

    /// <summary>Theme of a feature of a hazard model.</summary>
    /// <param name="feature">Name of the feature.</param>
    /// <param name="features">Features of the panel.</param>
    public static LoyaltyTheme ThemeOf(string feature, IReadOnlyList<PanelFeature> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        return (features.FirstOrDefault(one => one.Name == feature)?.Theme) switch
        {
            PanelTheme.Contributions or PanelTheme.Regularity => LoyaltyTheme.Payments,
            PanelTheme.Balance or PanelTheme.Income => LoyaltyTheme.Money,
            PanelTheme.Person => LoyaltyTheme.Person,
            PanelTheme.Contacts => LoyaltyTheme.Contacts,
            PanelTheme.Plan => LoyaltyTheme.Plan,
            PanelTheme.Geography => LoyaltyTheme.Geography,
            PanelTheme.Own => LoyaltyTheme.Own,

            // Season and lead of the quarter in question, too.
            _ => LoyaltyTheme.Economy,
        };
    }

    /// <summary>Mean distance of values from their mean.</summary>
    internal static double Spread(IReadOnlyList<double> values)
    {
        var mean = values.Average();
        return values.Average(value => Math.Abs(value - mean));
    }

    internal static LoyaltyThemes Of(ShapleyValues values, IReadOnlyList<PanelFeature> features, double slope)
    {
        var themes = Enum.GetValues<LoyaltyTheme>();
        var sums = Array.ConvertAll(themes, _ => new double[values.Count]);
        foreach (var (place, column) in values.Rows.Columns.Index())
        {
            var sum = sums[(int)ThemeOf(column.Name, features)];
            for (var row = 0; row < sum.Length; row++)
                sum[row] += values[row, place];
        }

        return new LoyaltyThemes([.. themes.Where(theme => sums[(int)theme].Any(value => value != 0))], sums, slope);
    }
}
