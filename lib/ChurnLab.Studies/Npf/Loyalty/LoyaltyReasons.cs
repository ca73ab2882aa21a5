using System.Collections;
using System.Globalization;
using ChurnLab.Frames;
using ChurnLab.Insight.Explanation;
using ChurnLab.Learning;
using ChurnLab.Studies.Npf.Panel;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Npf.Loyalty;

/// <summary>Reasons for the told loyalty of accounts, theme by theme: exact Shapley values of the trees, added up over the features of a theme.</summary>
public sealed class LoyaltyReasons : IReadOnlyList<AccountReasons>
{
    private const int MostFor = 3;
    private const int MostAgainst = 2;

    // A twentieth of the odds: less is not worth a word.
    private const double Least = 0.05;

    private static readonly string FlagUnit = StudyTexts.Get("Npf.Unit.Flag");
    private static readonly string YearUnit = StudyTexts.Get("Npf.Unit.Year");
    private static readonly string YearsUnit = StudyTexts.Get("Npf.Unit.Years");
    private static readonly string LogRatioUnit = StudyTexts.Get("Npf.Unit.LogRatio");

    private readonly AccountReasons[] _rows;

    // Columns of each theme, found once for all rows.
    private readonly ILookup<LoyaltyTheme, int> _places;

    internal LoyaltyReasons(IReadOnlyList<int> accounts, ShapleyValues values, double slope)
    {
        (Values, Themes) = (values, LoyaltyThemes.Of(values, NpfFeatures.All, slope));
        _places = Enumerable.Range(0, values.Rows.Columns.Count)
            .ToLookup(column => LoyaltyThemes.ThemeOf(values.Rows.Columns[column].Name, NpfFeatures.All));
        _rows = new AccountReasons[accounts.Count];
        Parallel.For(0, _rows.Length, row => _rows[row] = new AccountReasons(accounts[row], Told(row, 1, MostFor), Told(row, -1, MostAgainst)));

        IReadOnlyList<LoyaltyReason> Told(int row, int sign, int most) =>
        [
            .. Themes.Themes.Where(theme => theme != LoyaltyTheme.Economy && sign * slope * Themes[row, theme] >= Least)
                .OrderByDescending(theme => sign * slope * Themes[row, theme])
                .Take(most)
                .Select(theme => new LoyaltyReason(theme, Strongest(row, theme, sign), slope * Themes[row, theme])),
        ];
    }

    /// <inheritdoc/>
    public int Count => _rows.Length;

    /// <summary>Contributions of the themes to the log odds, before the slope.</summary>
    public LoyaltyThemes Themes { get; }

    /// <summary>Contributions of the features, before the slope.</summary>
    public ShapleyValues Values { get; }

    /// <summary>Reasons of an account.</summary>
    /// <param name="index">Place, from 0, among those explained.</param>
    public AccountReasons this[int index] => _rows[index];

    /// <inheritdoc/>
    public IEnumerator<AccountReasons> GetEnumerator() => ((IEnumerable<AccountReasons>)_rows).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Strongest(int row, LoyaltyTheme theme, int sign)
    {
        var place = _places[theme].MaxBy(column => sign * Values[row, column]);
        var name = Values.Rows.Columns[place].Name;
        return StudyTexts.Get("Npf.Reason.Value", StudyTexts.Factor(name), Written(NpfFeatures.Of(name)[0], Values.Rows.Columns[place], row));
    }

    private static string Written(PanelFeature feature, FeatureColumn column, int row)
    {
        if (column is CategoryFeature category)
            return category.Codes[row] < 0 ? StudyTexts.Get("Npf.Reason.Unknown") : category.Levels[category.Codes[row]];
        var value = ((NumberFeature)column).Values[row];
        if (double.IsNaN(value))
            return StudyTexts.Get("Npf.Reason.Unknown");
        if (feature.Unit == FlagUnit)
            return StudyTexts.Get(value == 1 ? "Npf.Reason.Yes" : "Npf.Reason.No");
        if (feature.Unit == YearUnit)
            return value.ToString("0", CultureInfo.InvariantCulture);
        if (feature.Unit == LogRatioUnit)
            return Times(value);
        if (feature.Unit == YearsUnit)
            return RussianText.Number(Math.Round(value), 0);
        return RussianText.Number(value, Math.Abs(value) >= 100 || value == Math.Round(value) ? 0 : 2);
    }

    // A ratio beyond a hundred has next to nothing on one of its sides.
    private static string Times(double logRatio)
    {
        const double Hundredfold = 4.6;
        return Math.Abs(logRatio) switch
        {
            > Hundredfold => StudyTexts.Get(logRatio < 0 ? "Npf.Reason.Nearly0" : "Npf.Reason.From0"),
            < Least => StudyTexts.Get("Npf.Reason.Same"),
            var size => StudyTexts.Get(logRatio < 0 ? "Npf.Reason.Less" : "Npf.Reason.More", RussianText.Number(Math.Exp(size), 1)),
        };
    }
}
