using System.Collections;
using System.Collections.ObjectModel;
using System.Dynamic;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class DictionaryTests
{
    private const string Expected = "key  value\n---  -----\na        1\nb       22";

    [Fact]
    public void Every_kind_of_dictionary_is_a_table_of_keys_and_values()
    {
        var dictionary = new Dictionary<string, int> { ["a"] = 1, ["b"] = 22 };

        Assert.Equal(Expected, Shown.Text(dictionary));
        Assert.Equal(Expected, Shown.Text(new ReadOnlyDictionary<string, int>(dictionary)));
        Assert.Equal(Expected, Shown.Text(new SortedList(dictionary)));
        Assert.Equal(Expected, Shown.Text(new OnlyReadable(dictionary)));
        IDictionary<string, object?> expando = new ExpandoObject();
        (expando["a"], expando["b"]) = (1, 22);
        Assert.Equal(Expected, Shown.Text(expando));
    }

    [Fact]
    public void Values_of_any_kind_stand_in_their_cells() => Snapshot.Matches(
        Shown.All(
            ("mixed", new Dictionary<string, object?> { ["n"] = 1, ["null"] = null, ["list"] = new[] { 1, 2 }, ["customer"] = new Customer("A", 1, 2) }),
            ("keys that are tuples", new Dictionary<(int, string), double> { [(1, "a")] = 0.5 }),
            ("nested", new Dictionary<string, Dictionary<string, int>> { ["outer"] = new() { ["inner"] = 1 } }),
            ("inside an object", new { Map = new Dictionary<string, int> { ["a"] = 1 } }),
            ("empty", new Dictionary<string, int>()),
            ("long", Enumerable.Range(0, 25).ToDictionary(i => i, i => i * i))),
        "Notebooks", "Formatting", "dictionaries.txt");

    private sealed class OnlyReadable(Dictionary<string, int> inner) : IReadOnlyDictionary<string, int>
    {
        public int Count => inner.Count;

        public IEnumerable<string> Keys => inner.Keys;

        public IEnumerable<int> Values => inner.Values;

        public int this[string key] => inner[key];

        public bool ContainsKey(string key) => inner.ContainsKey(key);

        public bool TryGetValue(string key, out int value) => inner.TryGetValue(key, out value);

        public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => inner.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
