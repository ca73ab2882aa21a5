using ChurnLab.Notebooks.Formatting;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class SequenceTests
{
    [Fact]
    public void Primitives_are_listed_on_one_line()
    {
        Assert.Equal("[ 1, 2, 3 ]", Shown.Text(new[] { 1, 2, 3 }));
        Assert.Equal("<span>[ 1, 2, 3 ]</span>", Shown.Html(new List<int> { 1, 2, 3 }));
        Assert.Equal("[ a, <null>, b\\n ]", Shown.Text(new[] { "a", null, "b\n" }));
        Assert.Equal("[ ]", Shown.Text(Array.Empty<Customer>()));
    }

    [Fact]
    public void A_long_sequence_is_cut_and_counted_where_its_length_is_known()
    {
        Assert.Equal("[ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, … (10 more) ]", Shown.Text(Enumerable.Range(1, 30).ToArray()));
        Assert.EndsWith("20, … (1 more) ]", Shown.Text(Enumerable.Range(1, 21).ToHashSet()));
        Assert.EndsWith("19, 20 ]", Shown.Text(Enumerable.Range(1, 20).ToList()));
        Assert.Equal("[ 0, 0, … (1,234 more) ]", Shown.Text(new byte[1236], new FormattingOptions { MaxItems = 2 }));
    }

    [Fact]
    public void An_endless_sequence_is_read_once_and_no_further_than_one_item_more()
    {
        var taken = 0;
        IEnumerable<int> Endless()
        {
            while (true)
                yield return taken++;
        }

        var bundle = ValueFormatter.ToBundle(Endless(), new FormattingOptions { MaxItems = 3 });

        Assert.Equal("[ 0, 1, 2, … (more) ]", bundle["text/plain"]!.GetValue<string>());
        Assert.Equal(4, taken);
    }

    [Fact]
    public void A_lazy_sequence_is_not_counted() =>
        Assert.EndsWith("… (more) ]", Shown.Text(Enumerable.Range(1, 30).Where(number => number > 0)));

    [Fact]
    public void Sequences_are_shown_as_tables_where_they_are_ones() => Snapshot.Matches(
        Shown.All(
            ("records", new[] { new Customer("Anna", 31, 1000.5), new Customer("Иван", 5, -2) }),
            ("anonymous objects", new[] { new { A = 1, B = "x" }, new { A = 2, B = "y" } }),
            ("tuples", new[] { (1, "one"), (2, "two") }),
            ("structs with nulls", new (int, string)?[] { (1, "a"), null }),
            ("nested values", new[] { new Order(1, new("Anna", 31, 0), [1, 2]), new Order(2, null!, []) }),
            ("mixed", new object?[] { 1, "two", null, new Customer("C", 1, 2) }),
            ("mixed records", new Animal[] { new("Tom"), new Dog("Rex", 3) }),
            ("lists", new List<int[]> { new[] { 1, 2 }, Array.Empty<int>() }),
            ("dictionaries", new[] { new Dictionary<string, object> { ["a"] = 1, ["b"] = "x" }, new() { ["c"] = 2.5, ["a"] = 3 } }),
            ("groups", new[] { 1, 2, 3, 4, 5 }.GroupBy(number => number % 2 == 0 ? "even" : "odd")),
            ("own text", new[] { new Money(1), new Money(2.5m) }),
            ("pairs", new[] { KeyValuePair.Create("a", 1) }),
            ("long", Enumerable.Range(0, 100).Select(i => new { i, Square = i * i }).ToList())),
        "Notebooks", "Formatting", "sequences.txt");

    [Fact]
    public void Arrays_of_several_dimensions_are_grids() => Snapshot.Matches(
        Shown.All(
            ("two", new[,] { { 1.5, 2 }, { 3, 4 } }),
            ("three", new[, ,] { { { 1, 2 }, { 3, 4 } }, { { 5, 6 }, { 7, 8 } } }),
            ("empty", new int[0, 3]),
            ("no columns", new int[3, 0]),
            ("lower bounds", Array.CreateInstance(typeof(int), [2, 2], [1, 5])),
            ("inside an object", new { Grid = new[,] { { 1 } } })),
        "Notebooks", "Formatting", "grids.txt");

    [Fact]
    public void A_large_grid_is_cut_on_both_sides() => Assert.Equal(
        "index  0  1\n-----  -  -\n    0  0  0\n… (49 more, 1 more column)",
        Shown.Text(new int[50, 3], new FormattingOptions { MaxItems = 1, MaxColumns = 2 }));

    [Fact]
    public void Rows_that_differ_in_their_members_keep_their_columns() => Assert.Equal(
        "index  Status                Result\n-----  --------------------  ------\n"
            + "    0  WaitingForActivation\n    1  RanToCompletion            5\n    2  <null>",
        Shown.Text(new[] { new TaskCompletionSource<int>().Task, Task.FromResult(5), null }));

    [Fact]
    public void Dictionaries_with_more_keys_than_are_shown_say_so()
    {
        var row = Enumerable.Range(0, 5).ToDictionary(i => $"k{i}", i => i);

        Assert.EndsWith("\n… (3 more) in each row", Shown.Text(new[] { row, row }, new FormattingOptions { MaxItems = 2 }));
    }

    [Fact]
    public void Memory_is_a_sequence()
    {
        Assert.Equal("[ 1, 2 ]", Shown.Text(new Memory<int>([1, 2])));
        Assert.EndsWith("20, … (80 more) ]", Shown.Text(new ReadOnlyMemory<int>([.. Enumerable.Range(1, 100)])));
    }

    [Fact]
    public void A_class_that_is_a_sequence_shows_its_items() => Assert.Equal("[ 3, 2, 1 ]", Shown.Text(new Stack<int>([1, 2, 3])));

    [Fact]
    public void The_number_of_columns_is_limited()
    {
        var options = new FormattingOptions { MaxColumns = 2 };

        Assert.Equal("index  Name  Age\n-----  ----  ---\n    0  A       1\n… (1 more) in each row", Shown.Text(new[] { new Customer("A", 1, 2) }, options));
        Assert.Equal("Customer { Name = A, Age = 1, … (1 more) }", Shown.Text(new Customer("A", 1, 2), options));
    }
}
