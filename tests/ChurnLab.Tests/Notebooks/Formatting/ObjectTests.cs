using ChurnLab.Notebooks.Formatting;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class ObjectTests
{
    [Fact]
    public void Objects_are_trees_of_their_members() => Snapshot.Matches(
        Shown.All(
            ("record", new Customer("Anna <b>", 31, 0.5)),
            ("derived record, members of the base first", new Dog("Rex", 3)),
            ("nested", new Order(7, new("Anna", 31, 0.5), [1, 2, 3])),
            ("table inside", new { Customers = new[] { new Customer("A", 1, 2) } }),
            ("own text", new Secret("anna", "x")),
            ("fields, no statics, no indexers, nothing hidden", new WithFields()),
            ("anonymous", new { A = 1, B = new { C = "x" } }),
            ("tuple", (1, "two", 3.5)),
            ("reference tuple", Tuple.Create(1, "two")),
            ("struct", new Money(5)),
            ("pair", KeyValuePair.Create("k", 1)),
            ("no members", new object()),
            ("index and range", new { Index = ^1, Range = 1..3 })),
        "Notebooks", "Formatting", "objects.txt");

    [Fact]
    public void A_tuple_of_more_than_seven_items_is_flat() => Assert.Equal("(1, 2, 3, 4, 5, 6, 7, 8, 9)", Shown.Text((1, 2, 3, 4, 5, 6, 7, 8, 9)));

    [Fact]
    public void A_cycle_is_noted_and_not_followed()
    {
        var node = new Node { Name = "a" };
        node.Next = new Node { Name = "b", Next = node };
        var list = new List<object>();
        list.Add(list);

        Assert.Equal("Node { Name = a, Next = Node { Name = b, Next = … (cycle) } }", Shown.Text(node));
        Assert.Equal("[ … (cycle) ]", Shown.Text(list));
    }

    [Fact]
    public void The_same_object_twice_is_no_cycle()
    {
        var customer = new Customer("A", 1, 2);

        Assert.DoesNotContain("cycle", Shown.Text(new { First = customer, Second = customer }));
    }

    [Fact]
    public void Nesting_ends_at_the_depth_limit()
    {
        var chain = Enumerable.Range(1, 9).Reverse().Aggregate((Node?)null, (next, i) => new Node { Name = $"n{i}", Next = next });

        Assert.EndsWith("Node { Name = n6, Next = Node { … } } } } } } }", Shown.Text(chain));
        Assert.Equal("Node { Name = n1, Next = Node { … } }", Shown.Text(chain, new FormattingOptions { MaxDepth = 1 }));
        Assert.Equal("Node { … }", Shown.Text(chain, new FormattingOptions { MaxDepth = 0 }));
    }

    [Fact]
    public void Only_the_outermost_tree_is_open()
    {
        var html = Shown.Html(new Order(7, new("Anna", 31, 0.5), []));

        Assert.StartsWith("<details class=\"cl-tree\" open><summary>Order</summary>", html);
        Assert.Contains("<details class=\"cl-tree\"><summary>Customer { Name = Anna, Age = 31, Balance = 0.5 }</summary>", html);
    }
}
