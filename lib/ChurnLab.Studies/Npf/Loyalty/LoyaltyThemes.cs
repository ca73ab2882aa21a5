using ChurnLab.Insight.Explanation;
using ChurnLab.Studies.Npf.Panel;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>What a model's chances depend on, theme by theme: contributions of related features are added up before their size is taken.</summary>
public sealed class LoyaltyThemes
{
    private readonly double[][] _values;

    private LoyaltyThemes(IReadOnlyList<LoyaltyTheme> themes, double[][] values) => (Themes, _values) = (themes, values);

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

    internal static LoyaltyThemes Of(ShapleyValues values, IReadOnlyList<PanelFeature> features)
    {
        var themes = Enum.GetValues<LoyaltyTheme>();
        var sums = Array.ConvertAll(themes, _ => new double[values.Count]);
        foreach (var (place, column) in values.Rows.Columns.Index())
        {
            var sum = sums[(int)ThemeOf(column.Name, features)];
            for (var row = 0; row < sum.Length; row++)
                sum[row] += values[row, place];
        }

        return new LoyaltyThemes([.. themes.Where(theme => sums[(int)theme].Any(value => value != 0))], sums);
    }
}
