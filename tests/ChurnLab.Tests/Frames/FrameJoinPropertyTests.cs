using ChurnLab.Frames;
using FsCheck;
using FsCheck.Fluent;

namespace ChurnLab.Tests.Frames;

public sealed class FrameJoinPropertyTests
{
    private static readonly Gen<(Frame Left, Frame Right)> Frames =
        from left in Keys().ListOf()
        from right in Keys().ListOf()
        select (OfKeys(left, "l"), OfKeys(right, "r"));

    [Fact]
    public void An_inner_join_has_a_row_for_every_pair_of_equal_keys() => Check((left, right) =>
    {
        var joined = left.Join(right, Options(JoinKind.Inner));
        var expected =
            from l in left.Rows
            from r in right.Rows
            where l.Text("a") is { } a && a == r.Text("a") && l.Integer("b") is { } b && b == r.Integer("b")
            select (l.Integer("l"), r.Integer("r"));
        return expected.SequenceEqual(joined.Rows.Select(row => (row.Integer("l"), row.Integer("r"))));
    });

    [Fact]
    public void A_left_join_keeps_the_rows_of_the_left_frame_in_order() => Check((left, right) =>
        left.Join(right, Options(JoinKind.Left)).Integer("l").Distinct().SequenceEqual(left.Integer("l")));

    [Fact]
    public void Semi_and_anti_joins_part_the_left_frame() => Check((left, right) =>
    {
        var semi = left.Join(right, Options(JoinKind.Semi)).Integer("l");
        var anti = left.Join(right, Options(JoinKind.Anti)).Integer("l");
        return semi.Concat(anti).Order().SequenceEqual(left.Integer("l"))
            && semi.SequenceEqual(left.Join(right, Options(JoinKind.Inner)).Integer("l").Distinct());
    });

    [Fact]
    public void An_outer_join_is_a_left_join_and_the_rows_of_the_right_frame_it_lacks() => Check((left, right) =>
    {
        var outer = left.Join(right, Options(JoinKind.Outer));
        var expected = left.Join(right, Options(JoinKind.Left)).Append(
            [right.Join(left, Options(JoinKind.Anti))], new AppendOptions { FillMissing = true });
        return outer.Select("a", "b", "l", "r").ContentEquals(expected.Select("a", "b", "l", "r"));
    });

    private static void Check(Func<Frame, Frame, bool> holds) =>
        Prop.ForAll(Frames.ToArbitrary(), frames => holds(frames.Left, frames.Right)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static JoinOptions Options(JoinKind kind) =>
        new() { On = ["a", "b"], Kind = kind, Cardinality = JoinCardinality.ManyToMany };

    private static Gen<(string? A, long? B)> Keys() =>
        Gen.Elements("а", "б", "", null).Zip(Gen.Elements<long?>(0, 1, null, long.MaxValue), (a, b) => (a, b));

    private static Frame OfKeys(IEnumerable<(string? A, long? B)> keys, string number) => new(
        new TextColumn("a", keys.Select(key => key.A)),
        new IntegerColumn("b", keys.Select(key => key.B)),
        new IntegerColumn(number, keys.Select((_, row) => (long?)row)));
}
