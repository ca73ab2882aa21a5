using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Jupyter;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Tests.Notebooks.Jupyter;

public sealed class KernelHistoryTests
{
    private readonly KernelHistory _history = new();

    public KernelHistoryTests()
    {
        _history.Add(1, "var x = 1;", null);
        _history.Add(2, "x + 1", "2");
        _history.Add(3, "x + 1", "2");
        _history.Add(5, "y", "3");
    }

    [Theory]
    [InlineData("""{"hist_access_type":"tail","n":2}""", "3:x + 1|5:y")]
    [InlineData("""{"hist_access_type":"tail","n":99}""", "1:var x = 1;|2:x + 1|3:x + 1|5:y")]
    [InlineData("""{"hist_access_type":"tail","n":0}""", "")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":2,"stop":4}""", "2:x + 1|3:x + 1")]
    [InlineData("""{"hist_access_type":"range","session":1,"start":2}""", "2:x + 1|3:x + 1|5:y")]
    [InlineData("""{"hist_access_type":"range","session":0,"start":-1}""", "5:y")]
    [InlineData("""{"hist_access_type":"range","session":7,"start":1,"stop":9}""", "")]
    [InlineData("""{"hist_access_type":"search","pattern":"x*"}""", "2:x + 1|3:x + 1")]
    [InlineData("""{"hist_access_type":"search","pattern":"x*","unique":true}""", "3:x + 1")]
    [InlineData("""{"hist_access_type":"search","pattern":"*","n":1}""", "5:y")]
    [InlineData("""{"hist_access_type":"search","pattern":"?"}""", "5:y")]
    [InlineData("""{"hist_access_type":"search","pattern":"nothing*"}""", "")]
    public void Tail_range_and_search_give_what_ipython_gives(string request, string expected) => Assert.Equal(
        expected,
        string.Join('|', Entries(request).Select(entry => $"{entry![1]}:{entry[2]}")));

    [Fact]
    public void With_output_an_entry_holds_the_pair()
    {
        var entry = Entries("""{"hist_access_type":"tail","n":3,"output":true}""");

        Assert.Equal("""[[1,2,["x \u002B 1","2"]],[1,3,["x \u002B 1","2"]],[1,5,["y","3"]]]""", entry.ToJsonString());
    }

    private JsonArray Entries(string content)
    {
        var reply = _history.Reply(new JupyterMessage([], new MessageHeader([]), [], JsonNode.Parse(content)!.AsObject()));
        Assert.Equal("ok", (string?)reply["status"]);
        return reply["history"]!.AsArray();
    }
}
