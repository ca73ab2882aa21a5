using System.Collections;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class HostileValueTests
{
    [Fact]
    public void What_a_value_throws_is_noted_in_its_place() => Snapshot.Matches(
        Shown.All(
            ("getter", new ThrowingGetter()),
            ("getters in a table", new[] { new ThrowingGetter(), new ThrowingGetter() }),
            ("ToString", new ThrowingText()),
            ("ToString in a list", new[] { new ThrowingText() }),
            ("enumerator", Failing(2)),
            ("count", new ThrowingCount()),
            ("message", new ThrowingMessage()),
            ("dictionary", new ThrowingDictionary()),
            ("lazy key", new[] { 1 }.GroupBy<int, int>(_ => throw new InvalidOperationException("no key")))),
        "Notebooks", "Formatting", "hostile.txt");

    [Fact]
    public void Markup_in_data_stays_text_wherever_it_stands()
    {
        const string Attack = "</td></table><script>alert(1)</script><img src=x onerror='a'>";
        foreach (var value in new object[]
        {
            new[] { Attack }, new { Attack }, new Customer(Attack, 1, 2), new[] { new Customer(Attack, 1, 2) }, new Secret(Attack, ""),
            new Dictionary<string, string> { [Attack] = Attack }, new FormatException(Attack), new object[] { 1, Attack },
            new Dictionary<string, object>[] { new() { [Attack] = 1 } }, new[,] { { Attack } }, new ThrowingGetter(Attack), (1, Attack),
        })
        {
            Assert.DoesNotContain("<script", Shown.Html(value));
            Assert.DoesNotContain("<img", Shown.Html(value));
            Assert.Contains("<script>alert(1)</script>", Shown.HtmlText(value));
        }
    }

    [Fact]
    public void Control_characters_do_not_tear_a_text_table() =>
        Assert.Equal("index  A\n-----  ----------\n    0  x\\ny\\u001B", Shown.Text(new[] { new { A = "x\ny\u001B" } }));

    [Fact]
    public void The_output_of_a_bushy_object_is_bounded()
    {
        var bush = new Bush("leaf of a bush");

        Assert.InRange(Shown.Html(bush).Length, 1, 3_000_000);
        Assert.Contains("… (output limit)", Shown.Text(bush));
        Assert.InRange(Shown.Text(bush, new FormattingOptions { MaxLength = 1000 }).Length, 1, 5000);
    }

    [Fact]
    public void A_table_of_huge_texts_is_bounded()
    {
        var rows = Enumerable.Range(0, 20).Select(_ => new { A = new string('<', 1_000_000), B = new string('&', 1_000_000) }).ToArray();

        Assert.InRange(Shown.Html(rows).Length, 1, 150_000);
        Assert.Contains("… (999,500 more characters)", Shown.Html(rows));
    }

    private static IEnumerable<int> Failing(int after)
    {
        for (var i = 0; i < after; i++)
            yield return i;
        throw new InvalidOperationException("the source is gone");
    }

    private sealed class ThrowingGetter(string message = "not <ready>")
    {
        public int Good { get; } = 1;

        public int Bad => throw new InvalidOperationException(message);
    }

    private sealed class ThrowingText
    {
        public override string ToString() => throw new NotSupportedException("no text");
    }

    private sealed class ThrowingCount : ICollection
    {
        public int Count => throw new InvalidOperationException("no count");

        public bool IsSynchronized => false;

        public object SyncRoot => this;

        public void CopyTo(Array array, int index)
        {
        }

        public IEnumerator GetEnumerator() => new[] { 1 }.GetEnumerator();
    }

    private sealed class ThrowingMessage : Exception
    {
        public override string Message => throw new InvalidOperationException();

        public override string StackTrace => throw new InvalidOperationException("no stack");
    }

    private sealed class ThrowingDictionary : Dictionary<string, int>, IEnumerable<KeyValuePair<string, int>>, IEnumerable
    {
        IEnumerator IEnumerable.GetEnumerator() => throw new InvalidOperationException("no entries");
    }

    /// <summary>Five branches at every level: 20,000 objects within the depth limit, each read anew.</summary>
    private sealed class Bush(string text)
    {
        public string Text { get; } = text;

        public Bush A => new(Text);

        public Bush B => new(Text);

        public Bush C => new(Text);

        public Bush D => new(Text);

        public Bush E => new(Text);
    }
}
