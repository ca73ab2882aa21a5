using System.Globalization;

namespace ChurnLab.Frames.Joining;

/// <summary>The sentences of <see cref="FrameException"/> about joining and appending.</summary>
internal static class JoinErrors
{
    public static FrameException Kinds(Column left, Column right) =>
        new($"Keys must be of one kind, but '{left.Name}' of the left frame is {FrameErrors.Described(left.Kind)} "
            + $"and '{right.Name}' of the right frame {FrameErrors.Described(right.Kind)}; convert one of them first.");

    public static FrameException NotWhole(Column left, Column right, Exception cause) =>
        new($"Keys of numbers match whole numbers only where all of them are whole, but '{left.Name}' of the left frame is "
            + $"{FrameErrors.Described(left.Kind)} and '{right.Name}' of the right frame "
            + $"{FrameErrors.Described(right.Kind)}: {cause.Message}", cause);

    /// <summary>A key that stands in two rows of a frame where it may stand in one.</summary>
    public static FrameException Repeated(
        IReadOnlyList<Column> keys, (string Side, JoinCardinality Cardinality) check, (int First, int Second) rows, int repeated)
    {
        var key = string.Join(", ", keys.Select(column => $"'{column.Name}' = {Cells.Plain(column.ValueAt(rows.First))}"));
        var names = string.Join(", ", keys.Select(column => '"' + column.Name + '"'));
        var more = repeated == 1 ? "" : Invariant($" ({repeated} keys are repeated)");
        var looser = check.Side == "right" && check.Cardinality == JoinCardinality.OneToOne ? JoinCardinality.OneToMany
            : check.Side == "left" && check.Cardinality == JoinCardinality.OneToOne ? JoinCardinality.ManyToOne
            : JoinCardinality.ManyToMany;
        return new FrameException(
            $"A {check.Cardinality} join expects every key once in the {check.Side} frame, but {key} stands in its rows "
            + Invariant($"{rows.First} and {rows.Second}, counting from 0{more}; keep one row of each with ")
            + $"Distinct({names}), or allow repeated keys with the cardinality {looser}.");
    }

    public static FrameException TooLarge(long rows) =>
        new(Invariant($"The join would have {rows} rows, more than a frame can hold ({Array.MaxLength}); ")
            + "check that the keys tell rows apart.");

    public static FrameException Collision(string name, string renamed, string suffix) =>
        new($"Column '{name}' of the right frame would be named '{renamed}', but there is a column of that name already; "
            + $"choose a RightSuffix other than '{suffix}' or rename the column first.");

    public static FrameException IndicatorTaken(string name) =>
        new($"The column that says where a row comes from would be named '{name}', but there is a column of that name already; "
            + "choose another name for Indicator.");

    public static FrameException AppendedKinds(Column first, int firstFrame, Column second, int secondFrame) =>
        new(Invariant($"Column '{first.Name}' is {FrameErrors.Described(first.Kind)} in frame {firstFrame} but ")
            + Invariant($"{FrameErrors.Described(second.Kind)} in frame {secondFrame}, counting from 0; convert one of them first."));

    public static FrameException AppendedMissing(string column, int frame, Frame without, int holder) =>
        new(Invariant($"Frame {frame}, counting from 0, has no column '{column}', which frame {holder} has")
            + (NearestName.Of(column, without.ColumnNames) is { } nearest ? $" (it has '{nearest}')" : "")
            + "; add or rename it, or let AppendOptions.FillMissing make its values missing.");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
