using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Hosting;
using ChurnLab.Insight.Findings;
using ChurnLab.Statistics;
using ChurnLab.Statistics.Regression;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Associations;

/// <summary>Which numbers say the same twice: Spearman's correlations of all pairs, and variance inflation with a constant.</summary>
/// <remarks>
/// Variance inflation without a constant, a usual mistake, is huge for any column far from 0 and means nothing. P-values of correlations are adjusted
/// by Holm's method. Rows with a missing value are left out, for correlations by pair.
/// </remarks>
[TypeFormatterSource(typeof(ShownFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed class CollinearityScreen : IShown
{
    /// <summary>Variance inflation from which a column is called redundant: 5.</summary>
    public const double Redundant = 5;

    private const double Level = 0.05;

    private readonly IReadOnlyList<string> _columns;
    private readonly double[] _inflation;
    private readonly double[,] _correlations;
    private readonly double[,] _adjusted;

    private CollinearityScreen(IReadOnlyList<string> columns, double[] inflation, double[,] correlations, double[,] adjusted) =>
        (_columns, _inflation, _correlations, _adjusted) = (columns, inflation, correlations, adjusted);

    /// <summary>Looks at columns of numbers.</summary>
    /// <param name="frame">The data, one case per row.</param>
    /// <param name="columns">Columns of numbers. Range: 2 or more.</param>
    /// <exception cref="FrameException">A column does not exist or holds no numbers.</exception>
    /// <exception cref="ArgumentException">There are fewer than 2 columns.</exception>
    /// <exception cref="RegressionException">A column is a combination of others, or there are too few complete rows.</exception>
    public static CollinearityScreen Of(Frame frame, params IReadOnlyList<string> columns)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(columns);
        if (columns.Count < 2)
            throw new ArgumentException($"There are {columns.Count} columns; expected 2 or more.", nameof(columns));
        double[][] values = [.. columns.Select(name => frame.Number(name).Select(value => value ?? double.NaN).ToArray())];
        int[] whole = [.. Enumerable.Range(0, frame.RowCount).Where(row => Array.TrueForAll(values, column => !double.IsNaN(column[row])))];
        var inflation = Inflations([.. columns.Select((name, place) => new NamedColumn(name, whole.Select(row => values[place][row]).ToArray()))]);
        var pairs = (from row in Enumerable.Range(0, columns.Count) from column in Enumerable.Range(0, row) select (Row: row, Column: column)).ToList();
        var tests = pairs.Select(pair => Correlation.Spearman(values[pair.Row], values[pair.Column])).ToList();
        var p = MultipleTesting.Adjust([.. tests.Select(test => test.PValue)], MultiplicityMethod.Holm);
        var (correlations, adjusted) = (new double[columns.Count, columns.Count], new double[columns.Count, columns.Count]);
        foreach (var (place, (row, column)) in pairs.Index())
        {
            correlations[row, column] = correlations[column, row] = tests[place].Effect?.Value ?? double.NaN;
            adjusted[row, column] = adjusted[column, row] = p[place];
        }

        return new CollinearityScreen(columns, inflation, correlations, adjusted);
    }

    /// <summary>Spearman's correlation of two columns; NaN where one does not vary.</summary>
    /// <param name="first">Name of a column.</param>
    /// <param name="second">Name of another column.</param>
    public double Spearman(string first, string second) => _correlations[PlaceOf(first), PlaceOf(second)];

    /// <summary>Variance inflation of a column; NaN where it does not vary.</summary>
    /// <param name="column">Name of the column.</param>
    public double Inflation(string column) => _inflation[PlaceOf(column)];

    /// <summary>Sizes of the correlations, those within chance in brackets.</summary>
    public Figure Figure() => PairHeatmap.Of(
            [.. _columns.Select(Title)],
            (row, column) => (
                Math.Abs(_correlations[row, column]),
                _adjusted[row, column] <= Level,
                StudyTexts.Get("Collinearity.Hover", Title(_columns[row]), Title(_columns[column]), RussianText.Number(_correlations[row, column], 2))),
            (1, ".1f"))
        .WithTitle(Finding().Headline, StudyTexts.Get("Collinearity.Subtitle"));

    /// <summary>Says which pair is closest and whether a column is redundant.</summary>
    public Finding Finding()
    {
        var (row, column) = (from first in Enumerable.Range(0, _columns.Count) from second in Enumerable.Range(0, first) select (first, second))
            .Where(pair => !double.IsNaN(_correlations[pair.first, pair.second]))
            .DefaultIfEmpty((1, 0))
            .MaxBy(pair => Math.Abs(_correlations[pair.Item1, pair.Item2]));
        var worst = Enumerable.Range(0, _columns.Count).Where(place => !double.IsNaN(_inflation[place])).DefaultIfEmpty(0).MaxBy(place => _inflation[place]);
        string[] redundant = [.. _columns.Where((_, place) => _inflation[place] >= Redundant).Select(StudyTexts.Factor)];
        return new Finding(
            StudyTexts.Get(redundant.Length == 0 ? "Collinearity.HeadlineNone" : "Collinearity.Headline", string.Join(", ", redundant)),
            StudyTexts.Get(
                redundant.Length == 0 ? "Collinearity.TextNone" : "Collinearity.Text",
                StudyTexts.Factor(_columns[row]),
                StudyTexts.Factor(_columns[column]),
                RussianText.Number(_correlations[row, column], 2),
                RussianText.Number(_inflation[worst], 1),
                StudyTexts.Factor(_columns[worst]),
                RussianText.Number(Redundant, 0),
                string.Join(", ", redundant)),
            redundant.Length > 0);
    }

    /// <inheritdoc/>
    public string ToHtml() => Table().ToHtml();

    /// <inheritdoc/>
    public string ToText() => Table().ToText();

    /// <inheritdoc/>
    public override string ToString() => ToText();

    // A column that does not vary is left out, as it would make all others uncertain.
    private static double[] Inflations(IReadOnlyList<NamedColumn> columns)
    {
        bool Varies(ReadOnlySpan<double> values) => !values.IsEmpty && values.ContainsAnyExcept(values[0]);
        int[] varying = [.. Enumerable.Range(0, columns.Count).Where(place => Varies(columns[place].Values.Span))];
        var inflation = Enumerable.Repeat(double.NaN, columns.Count).ToArray();
        if (varying.Length == 0)
            return inflation;
        foreach (var (place, value) in varying.Zip(Collinearity.VarianceInflation([.. varying.Select(place => columns[place])])))
            inflation[place] = value;
        return inflation;
    }

    private static string Title(string column) => StudyTexts.Capital(StudyTexts.Factor(column));

    private int PlaceOf(string column) => _columns.ToList().IndexOf(column) is >= 0 and var place
        ? place
        : throw new ArgumentException($"'{column}' was not looked at; there are {string.Join(", ", _columns)}.", nameof(column));

    private FrameTable Table()
    {
        int[] order = [.. Enumerable.Range(0, _columns.Count).OrderByDescending(place => double.IsNaN(_inflation[place]) ? -1 : _inflation[place])];
        int Closest(int of) => Enumerable.Range(0, _columns.Count).Where(other => other != of).MaxBy(other => Math.Abs(_correlations[of, other]));
        return new Frame(
            new TextColumn(StudyTexts.Get("Portrait.Trait"), order.Select(place => StudyTexts.Factor(_columns[place]))),
            new NumberColumn("VIF", order.Select(place => double.IsNaN(_inflation[place]) ? null : (double?)_inflation[place])),
            new TextColumn(StudyTexts.Get("Collinearity.Closest"), order.Select(place => StudyTexts.Factor(_columns[Closest(place)]))),
            new NumberColumn(StudyTexts.Get("Collinearity.Rho"), order.Select(place => (double?)_correlations[place, Closest(place)])))
            .ToTable(new TableOptions { Caption = StudyTexts.Get("Collinearity.Caption"), ShowSize = false, MaxRows = Math.Max(2, _columns.Count) })
            .WithColumn("VIF", format: CellFormat.Number(2))
            .WithColumn(StudyTexts.Get("Collinearity.Rho"), format: CellFormat.Number(2));
    }
}
