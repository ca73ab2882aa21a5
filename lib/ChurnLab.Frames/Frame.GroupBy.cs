using ChurnLab.Frames.Grouping;

namespace ChurnLab.Frames;

/// <content>Groups.</content>
public sealed partial class Frame
{
    /// <summary>
    /// Groups rows by the values of one or more columns; rows without a key are left out, as in pandas.
    /// </summary>
    /// <param name="columns">Names of the key columns.</param>
    /// <returns>Groups in the order of their keys: by the first column, then the second, and so on.</returns>
    /// <exception cref="FrameException">There is no such column.</exception>
    /// <exception cref="ArgumentException">No column is named.</exception>
    public FrameGroups GroupBy(params IEnumerable<string> columns) => GroupBy(columns, includeMissing: false);

    /// <summary>Groups rows by the values of one or more columns.</summary>
    /// <param name="columns">Names of the key columns.</param>
    /// <param name="includeMissing">Whether missing is a key of its own, after all others; pandas
    /// <c>dropna=False</c>.</param>
    /// <returns>Groups in the order of their keys: by the first column, then the second, and so on.</returns>
    /// <exception cref="FrameException">There is no such column.</exception>
    /// <exception cref="ArgumentException">No column is named.</exception>
    public FrameGroups GroupBy(IEnumerable<string> columns, bool includeMissing)
    {
        var keys = columns.Select(name => this[name]).ToArray();
        return keys.Length == 0
            ? throw new ArgumentException("Rows are grouped by at least one column.", nameof(columns))
            : new FrameGroups(this, keys, KeyCodes.Of(keys, includeMissing));
    }
}
