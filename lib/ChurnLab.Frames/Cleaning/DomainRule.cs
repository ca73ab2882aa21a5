using System.Globalization;
using ChurnLab.Frames.Texts;

namespace ChurnLab.Frames.Cleaning;

/// <summary>Compares values with those that are expected; a missing value is not outside.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Domain">Values expected, of the kind of the column: texts compared exactly, days (DateOnly), true and false,
/// or numbers, which also stand for true and false as 1 and 0.</param>
public sealed record DomainRule(string Column, IReadOnlyList<object> Domain)
    : CleaningRule(FrameTexts.Get("Rule.Domain", Column, string.Join(", ", Domain.Take(Named).Select(Cells.Plain))
        + (Domain.Count > Named ? ", …" : "")))
{
    private const int Named = 8;

    /// <summary>What becomes of values outside: reported by default.</summary>
    public OutsidePolicy Policy { get; init; }

    /// <inheritdoc/>
    /// <exception cref="FrameException">The domain holds a value of another kind than the column.</exception>
    public override CleaningOutcome Apply(Frame frame)
    {
        ArgumentNullException.ThrowIfNull(frame);
        var column = frame[Column];
        var domain = Domain.Select(value => Comparable(column, value)).ToHashSet();
        var outside = column is TextColumn texts
            ? OutsideTexts(texts, domain)
            : RowLists.Where(frame.RowCount, row => column.ValueAt(row) is { } value && !domain.Contains(Number(value)));
        return RangeRule.Outcome(frame, Column, outside, Policy) with { Details = DetailsOf(column.Take(outside)) };
    }

    private static int[] OutsideTexts(TextColumn column, HashSet<object> domain)
    {
        var allowed = column.Levels.Select(domain.Contains).ToArray();
        return RowLists.Where(
            column.Length, row => column.AsSpan()[row] is var code and not TextColumn.MissingCode && !allowed[code]);
    }

    private static string DetailsOf(Column outside)
    {
        if (outside.Length == 0)
            return "";
        var counts = outside.ValueCounts();
        var named = counts.Rows.Take(Named).Select(row => FrameTexts.Get(
            "Details.Value", Cells.Plain(row["value"])!, RussianText.Integer(row.Integer("count")!.Value)));
        return string.Join(", ", named) + (counts.RowCount > Named ? ", …" : "");
    }

    private object Comparable(Column column, object value)
    {
        var comparable = Number(value);
        var fits = column switch
        {
            TextColumn => comparable is string,
            DateColumn => comparable is DateOnly,
            _ => comparable is long or double,
        };
        return fits ? comparable : throw new FrameException(
            $"The domain of column '{Column}', which is {column.Kind}, holds '{Cells.Plain(value)}', which is of another kind.");
    }

    // A HashSet of objects tells 1 from 1.0; here they are one number. Whole numbers stay such, for beyond 2^53 a double no
    // longer tells neighbours apart.
    private static object Number(object value)
    {
        if (value is string or DateOnly)
            return value;
        if (value is bool or sbyte or byte or short or ushort or int or uint or long)
            return Convert.ToInt64(value, CultureInfo.InvariantCulture);
        var number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
        var isWhole = number == Math.Truncate(number) && Math.Abs(number) < -(double)long.MinValue;
        return isWhole ? (long)number : (object)number;
    }
}
