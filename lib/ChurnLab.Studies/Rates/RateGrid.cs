using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Studies.Findings;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <summary>How often an outcome occurs at each combination of two factors.</summary>
public sealed class RateGrid
{
    private readonly string _rowTitle;
    private readonly string _columnTitle;
    private readonly IReadOnlyList<string> _rows;
    private readonly IReadOnlyList<string> _columns;
    private readonly Dictionary<(string Row, string Column), RateLevel> _cells;

    private RateGrid(string rowFactor, string columnFactor, Dictionary<(string Row, string Column), RateLevel> cells)
    {
        _rowTitle = StudyTexts.Factor(rowFactor);
        _columnTitle = StudyTexts.Factor(columnFactor);
        _cells = cells;
        _rows = [.. cells.Keys.Select(key => key.Row).Distinct(StringComparer.Ordinal)];
        _columns = [.. cells.Keys.Select(key => key.Column).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Counts an outcome by two factors; rows where one of the three is missing are left out.</summary>
    /// <param name="frame">The clients, one per row.</param>
    /// <param name="rowFactor">Column whose values make the rows.</param>
    /// <param name="columnFactor">Column whose values make the columns.</param>
    /// <param name="outcome">Column of true and false, or of 0 and 1.</param>
    /// <exception cref="FrameException">A column does not exist or the outcome is neither true nor false.</exception>
    public static RateGrid Of(Frame frame, string rowFactor, string columnFactor, string outcome)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var cells = new Dictionary<(string, string), RateLevel>();
        // Rows first, then columns: each factor's own order of values holds in both directions.
        var columns = frame.GroupBy(columnFactor).Select(group => LevelLabel.Of(group.Key[columnFactor])).ToList();
        foreach (var group in frame.GroupBy(rowFactor))
        {
            var row = LevelLabel.Of(group.Key[rowFactor]);
            var levels = RateTable.Of(group.ToFrame(), columnFactor, outcome).Levels.ToDictionary(level => level.Label, StringComparer.Ordinal);
            foreach (var column in columns)
                cells[(row, column)] = levels.GetValueOrDefault(column) ?? new RateLevel(column, 0, 0);
        }

        return new RateGrid(rowFactor, columnFactor, cells);
    }

    /// <summary>A heat map of the shares; combinations of fewer than 30 clients stay empty.</summary>
    public Figure Heatmap()
    {
        var shares = new double?[_rows.Count, _columns.Count];
        var counts = new string?[_rows.Count, _columns.Count];
        for (var row = 0; row < _rows.Count; row++)
        {
            for (var column = 0; column < _columns.Count; column++)
            {
                var cell = _cells[(_rows[row], _columns[column])];
                shares[row, column] = cell.Count >= RateTable.SmallestCompared ? cell.Rate.Estimate : null;
                counts[row, column] = RussianText.Integer(cell.Count);
            }
        }

        return Chart.Heatmap(shares, _columns, _rows)
            .WithTraces<HeatmapTrace>(trace => trace with
            {
                CustomData = counts,
                TextTemplate = "%{z:.0%}",
                ColorBar = new() { TickFormat = ".0%" },
                HoverTemplate = PlotText.Markup(PlotText.Escape(StudyTexts.Get("Grid.Hover", _rowTitle, _columnTitle)) + "<extra></extra>"),
            })
            .WithTitle(
                Finding().Headline,
                StudyTexts.Get("Grid.Subtitle", RateTable.SmallestCompared))
            .WithXTitle(_columnTitle)
            .WithYTitle(_rowTitle)
            .WithXAxis(axis => axis with { Type = AxisType.Category })
            .WithYAxis(axis => axis with { Type = AxisType.Category });
    }

    /// <summary>Says whether the difference between the first two rows keeps its direction along the columns.</summary>
    public Finding Finding()
    {
        if (_rows.Count < 2)
            return new Finding(Headline("Grid.HeadlineSame"), StudyTexts.Get("Grid.TooFew", _rowTitle), IsResolved: false);

        var (first, second) = (_rows[0], _rows[1]);
        var firstHigher = ColumnsWhere(first, second);
        var secondHigher = ColumnsWhere(second, first);
        var (headline, text) = (firstHigher, secondHigher) switch
        {
            ("", "") => ("Grid.HeadlineSame", StudyTexts.Get("Grid.Same", _columnTitle, _rowTitle)),
            (_, "") => ("Grid.HeadlineConstant", StudyTexts.Get("Grid.Constant", _columnTitle, firstHigher, _rowTitle, first, second)),
            ("", _) => ("Grid.HeadlineConstant", StudyTexts.Get("Grid.Constant", _columnTitle, secondHigher, _rowTitle, second, first)),
            _ => ("Grid.HeadlineReverses", StudyTexts.Get("Grid.Reverses", _columnTitle, firstHigher, _rowTitle, first, second, secondHigher)),
        };
        return new Finding(Headline(headline), text, firstHigher.Length + secondHigher.Length > 0);
    }

    // Names the columns where the first row's share is higher by more than chance.
    private string ColumnsWhere(string high, string low) => string.Join(", ", _columns.Where(column =>
        _cells[(high, column)] is { Count: >= RateTable.SmallestCompared } above
        && _cells[(low, column)] is { Count: >= RateTable.SmallestCompared } below
        && RateTable.AreApart(above, below, 2 * _columns.Count)));

    private string Headline(string name) => StudyTexts.Get(name, Capital(_columnTitle), _rowTitle);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
