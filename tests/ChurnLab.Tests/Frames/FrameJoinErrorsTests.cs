using ChurnLab.Frames;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Frames;

public sealed class FrameJoinErrorsTests
{
    private static readonly Frame Left = new(
        new IntegerColumn("id", [1, 2, 2]), new TextColumn("city", ["а", "б", "б"]),
        new NumberColumn("x", [1.5, 2, 3]), new IntegerColumn("x_right", [0, 0, 0]));

    private static readonly Frame Right = new(
        new IntegerColumn("id", [7, 2, 7, 2]), new TextColumn("city", ["а", "б", "а", "в"]),
        new NumberColumn("x", [1.0, 2, 3, 4]), new DateColumn("day", [null, null, null, new(2024, 1, 1)]));

    [Fact]
    public void Every_refusal_says_what_was_found_and_what_to_do()
    {
        (string What, Func<object> Action)[] refusals =
        [
            ("repeated on the right", () => Left.Join(Right, "id")),
            ("one of two keys repeated", () => Left.Join(Right, new JoinOptions { On = ["id", "city"], Cardinality = JoinCardinality.OneToOne })),
            ("repeated on the left", () => Left.Join(Right.Distinct("id"), new JoinOptions { On = ["id"], Cardinality = JoinCardinality.OneToMany })),
            ("kinds", () => Left.Join(Right, new JoinOptions { LeftOn = ["id"], RightOn = ["city"] })),
            ("dates and numbers", () => Left.Join(Right, new JoinOptions { LeftOn = ["x"], RightOn = ["day"] })),
            ("not whole", () => Right.Join(Left, new JoinOptions { LeftOn = ["id"], RightOn = ["x"] })),
            ("collision", () => Left.Join(Right.Distinct("id"), "id")),
            ("indicator", () => Left.Drop("x_right").Join(Right.Distinct("id"), new JoinOptions { On = ["id"], Indicator = "city" })),
            ("no column", () => Left.Join(Right, "ids")),
            ("no keys", () => Left.Join(Right)),
            ("keys twice", () => Left.Join(Right, new JoinOptions { On = ["id"], LeftOn = ["id"], RightOn = ["id"] })),
            ("keys without partners", () => Left.Join(Right, new JoinOptions { LeftOn = ["id", "city"], RightOn = ["id"] })),
            ("appended kinds", () => Left.Select("id").Append(Right.Select("id"), new Frame(new TextColumn("id", ["1"])))),
            ("appended without a column", () => Left.Append(Right)),
            ("appended with another column", () => Left.Select("id", "city").Append(new Frame(new IntegerColumn("id", [1]), new TextColumn("sity", ["a"])))),
            ("sampled too many", () => Left.Sample(4, seed: 1)),
            ("sampled by negative weights", () => Left.With(new NumberColumn("w", [1.0, -2, 0])).Sample(1, seed: 1, new SampleOptions { Weights = "w" })),
            ("sampled by no weights", () => Left.Sample(1, seed: 1, new SampleOptions { Weights = "x_right" })),
        ];

        Snapshot.Matches(string.Join("\n", refusals.Select(refusal => $"{refusal.What}: {Message(refusal.Action)}\n")), "Frames", "shaping-errors.txt");
    }

    private static string Message(Func<object> action)
    {
        var failure = Assert.ThrowsAny<Exception>(action);
        Assert.True(failure is FrameException or ArgumentException, failure.GetType().Name);
        return failure.Message;
    }
}
