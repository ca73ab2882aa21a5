using ChurnLab.Charts;
using ChurnLab.Frames;
using ChurnLab.Insight.Findings;
using ChurnLab.Studies.Outcomes;
using ChurnLab.Studies.Texts;

namespace ChurnLab.Studies.Rates;

/// <summary>How often an outcome occurs at each combination of two factors.</summary>
public sealed class RateGrid
{
    private readonly string _rowTitle;
    private readonly string _columnTitle;
    private readonly IReadOnlyList<string> _rows;
    private readonly IReadOnlyList<string> _columns;
    private readonly RateLevel[,] _cells;
    private readonly Outcome _outcome;

    private RateGrid(string rowFactor, string columnFactor, IReadOnlyList<object?> rows, IReadOnlyList<object?> columns, Outcome outcome)
    {
        _outcome = outcome;
        _rowTitle = StudyTexts.Factor(rowFactor);
        _columnTitle = StudyTexts.Factor(columnFactor);
        _rows = LevelLabel.Of(rows);
        _columns = LevelLabel.Of(columns);
        _cells = new RateLevel[rows.Count, columns.Count];
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
        var rows = frame.GroupBy(rowFactor);
        var columns = frame.GroupBy(columnFactor).Select(group => group.Key[columnFactor]).ToList();
        var grid = new RateGrid(rowFactor, columnFactor, [.. rows.Select(group => group.Key[rowFactor])], columns, Outcome.Of(outcome));
        for (var row = 0; row < rows.Count; row++)
        {
            var table = RateTable.Of(rows[row].ToFrame(), columnFactor, outcome);
            for (var column = 0; column < columns.Count; column++)
            {
                var place = table.Values.ToList().IndexOf(columns[column]);
                grid._cells[row, column] = place < 0 ? new RateLevel(grid._columns[column], 0, 0) : table.Levels[place];
            }
        }

        return grid;
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
                var cell = _cells[row, column];
                shares[row, column] = cell.Count >= RateTable.SmallestCompared ? cell.Rate.Value : null;
                counts[row, column] = RussianText.Integer(cell.Count);
            }
        }

        return Chart.Heatmap(shares, _columns, _rows)
            .WithTraces<HeatmapTrace>(trace => trace with
            {
                CustomData = counts,
                TextTemplate = "%{z:.0%}",
                ColorBar = new() { TickFormat = ".0%" },
                HoverTemplate = PlotText.Markup(PlotText.Escape(StudyTexts.Get(_outcome, "Grid.Hover", _rowTitle, _columnTitle)) + "<extra></extra>"),
            })
            .WithTitle(
                Finding().Headline,
                StudyTexts.Get(_outcome, "Grid.Subtitle", RateTable.SmallestCompared))
            .WithXTitle(_columnTitle)
            .WithYTitle(_rowTitle)
            .WithXAxis(axis => axis with { Type = AxisType.Category })
            .WithYAxis(axis => axis with { Type = AxisType.Category });
    }

    /// <summary>Says whether the difference between the rows keeps its direction along the columns, for a row factor of two values.</summary>
    public Finding Finding()
    {
        if (_rows.Count != 2)
            return new Finding(Headline("Grid.HeadlineSame"), StudyTexts.Get("Grid.NotTwo", _rowTitle, _rows.Count), IsResolved: false);

        var firstHigher = ColumnsWhere(0, 1);
        var secondHigher = ColumnsWhere(1, 0);
        var (first, second) = (_rows[0], _rows[1]);
        var (headline, text) = (firstHigher, secondHigher) switch
        {
            ("", "") => ("Grid.HeadlineSame", StudyTexts.Get("Grid.Same", _columnTitle, _rowTitle)),
            (_, "") => ("Grid.HeadlineConstant", StudyTexts.Get(_outcome, "Grid.Constant", _columnTitle, firstHigher, _rowTitle, first, second)),
            ("", _) => ("Grid.HeadlineConstant", StudyTexts.Get(_outcome, "Grid.Constant", _columnTitle, secondHigher, _rowTitle, second, first)),
            _ => ("Grid.HeadlineReverses", StudyTexts.Get(_outcome, "Grid.Reverses", _columnTitle, firstHigher, _rowTitle, first, second, secondHigher)),
        };
        return new Finding(Headline(headline), text, firstHigher.Length + secondHigher.Length > 0);
    }

    // Names the columns where one row's share is higher by more than chance.
    private string ColumnsWhere(int high, int low) => string.Join(", ", Enumerable.Range(0, _columns.Count)
        .Where(column => _cells[high, column] is { Count: >= RateTable.SmallestCompared } above
            && _cells[low, column] is { Count: >= RateTable.SmallestCompared } below
            && RateContrast.IsHigher(above, below, 2 * _columns.Count))
        .Select(column => _columns[column]));

    private string Headline(string name) => StudyTexts.Get(name, StudyTexts.Capital(_columnTitle), _rowTitle);
}
