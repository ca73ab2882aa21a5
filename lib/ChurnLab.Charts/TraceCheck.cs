using System.Globalization;

namespace ChurnLab.Charts;

/// <summary>Checks of one trace, which its messages name.</summary>
/// <param name="trace">The trace.</param>
/// <param name="index">Its position in the figure, from 0.</param>
internal sealed class TraceCheck(Trace trace, int index)
{
    private string Label => trace.Name is { } name
        ? string.Create(CultureInfo.InvariantCulture, $"Trace {index} '{name.Plain}' ({trace.Type})")
        : string.Create(CultureInfo.InvariantCulture, $"Trace {index} ({trace.Type})");

    public FigureException Problem(string problem) => new($"{Label}: {problem}");

    public void Share(string attribute, double? value)
    {
        if (value is { } share && share is not (>= 0 and <= 1))
            throw Problem(string.Create(CultureInfo.InvariantCulture, $"{attribute} must be in 0 to 1. Got {share}."));
    }

    public void SameLength(string first, PlotValues? firstValues, string second, PlotValues? secondValues)
    {
        if (firstValues is { } one && secondValues is { } other && one.Count != other.Count)
            throw Problem($"{first} has {Values(one.Count)}, {second} has {other.Count}; each point needs both.");
    }

    public void OnePerPoint(string attribute, PlotValues? values) => OnePerPoint(attribute, values?.Count);

    public void OnePerPoint(string attribute, int? count)
    {
        if (count is { } found && found != trace.Count)
            throw Problem($"{attribute} has {Values(found)} for {trace.Count} points; it must have one per point.");
    }

    public void Positive(string attribute, double? value)
    {
        if (value is { } found && !(found > 0))
            throw Problem(string.Create(CultureInfo.InvariantCulture, $"{attribute} must be above 0. Got {found}."));
    }

    public void Rectangle(string attribute, PlotMatrix? cells, int rows, int columns)
    {
        if (cells is null)
            return;
        if (cells.Count != rows)
            throw Problem($"{attribute} has {cells.Count} rows, z has {rows}; both must have the same.");
        for (var row = 0; row < rows; row++)
        {
            if (cells[row].Count != columns)
                throw Problem($"Row {row} of {attribute} has {cells[row].Count} cells; every row needs {columns}.");
        }
    }

    public void Errors(string attribute, ErrorBar? bar)
    {
        Distances(attribute + ".array", bar?.Array);
        Distances(attribute + ".arrayminus", bar?.ArrayMinus);
    }

    /// <summary>A number of values in words.</summary>
    public static string Values(int count) => count == 1 ? "1 value" : $"{count} values";

    private void Distances(string attribute, PlotValues? distances)
    {
        OnePerPoint(attribute, distances);
        for (var point = 0; point < distances?.Count; point++)
        {
            if (distances[point].Number < 0)
                throw Problem($"{attribute} must not be negative. Got {distances[point]} at point {point}.");
        }
    }
}
