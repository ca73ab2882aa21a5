using System.Data;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Formatting;
using ChurnLab.Tests.Testing;

namespace ChurnLab.Tests.Notebooks.Formatting;

public sealed class SpecialTypeTests
{
    private static readonly TaskCompletionSource<int> Pending = new();

    [Fact]
    public void A_task_is_shown_by_its_state_and_never_waited_for()
    {
        Assert.Equal("Task<int> { Status = WaitingForActivation }", Shown.Text(Pending.Task));
        Assert.Equal("Task<int> { Status = RanToCompletion, Result = 3 }", Shown.Text(Task.FromResult(3)));
        Assert.Equal("Task { Status = RanToCompletion }", Shown.Text(Task.CompletedTask));
        Assert.Equal("Task { Status = RanToCompletion }", Shown.Text(Nothing()));
        Assert.Equal(
            "Task<int> { Status = Faulted, Exception = InvalidOperationException: boom }",
            Shown.Text(Task.FromException<int>(new InvalidOperationException("boom"))));
        Assert.Equal("ValueTask<int>", Shown.Text(new ValueTask<int>(1)));

        static async Task Nothing() => await Task.CompletedTask;
    }

    [Fact]
    public void A_lazy_value_is_not_made_for_being_shown()
    {
        var lazy = new Lazy<int>(() => 5);

        Assert.Equal("Lazy<int> { IsValueCreated = False }", Shown.Text(lazy));
        Assert.Equal(5, lazy.Value);
        Assert.Equal("Lazy<int> { IsValueCreated = True, Value = 5 }", Shown.Text(lazy));
    }

    [Fact]
    public void An_asynchronous_sequence_is_named_and_not_run()
    {
        var started = false;
        async IAsyncEnumerable<int> Numbers()
        {
            started = true;
            await Task.Yield();
            yield return 1;
        }

        Assert.Equal("IAsyncEnumerable<int>", Shown.Text(Numbers()));
        Assert.False(started);
    }

    [Fact]
    public void A_delegate_is_named()
    {
        Assert.Equal("Func<int, int> Abs", Shown.Text((Func<int, int>)Math.Abs));
        Assert.Equal("Func<int, int>", Shown.Text((Func<int, int>)(x => x + 1)));
    }

    [Fact]
    public void Json_is_a_tree_for_notebooks_and_indented_text_for_terminals()
    {
        using var document = JsonDocument.Parse("""{"name":"Анна <b>","tags":[1,2]}""");
        foreach (var value in new object[] { document, document.RootElement, JsonNode.Parse(document.RootElement.GetRawText())! })
        {
            var bundle = ValueFormatter.ToBundle(value);

            Assert.Equal(["application/json", "text/plain"], bundle.Select(entry => entry.Key));
            Assert.Equal(2, bundle["application/json"]!["tags"]![1]!.GetValue<int>());
            Assert.Equal(
                "{\n  \"name\": \"Анна <b>\",\n  \"tags\": [\n    1,\n    2\n  ]\n}",
                bundle["text/plain"]!.GetValue<string>().ReplaceLineEndings("\n"));
            Assert.Equal("""{"name":"Анна <b>","tags":[1,2]}""", ValueFormatter.ToMime(value, "application/json"));
        }

        Assert.Equal("{ Json = {\"a\":1} }", Shown.Text(new { Json = JsonNode.Parse("""{ "a": 1 }""") }));
    }

    [Fact]
    public void Json_that_was_disposed_or_never_made_is_noted()
    {
        var document = JsonDocument.Parse("{}");
        document.Dispose();

        Assert.StartsWith("ObjectDisposedException: ", Shown.Text(document));
        Assert.NotEmpty(Shown.Text(default(JsonElement)));
    }

    [Fact]
    public void An_exception_is_its_chain_and_its_frames()
    {
        var text = Shown.Text(Catch(() => Fail("<inner>")));

        Assert.StartsWith("InvalidOperationException: outer\n   at ", text);
        Assert.Contains("\ncaused by FormatException: <inner>\n   at ", text);
        Assert.DoesNotContain("HResult", text);
        Assert.Equal("{ Error = FormatException: a }", Shown.Text(new { Error = new FormatException("a") }));
        Assert.Contains("&lt;inner&gt;", Shown.Html(Catch(() => Fail("<inner>"))));
    }

    [Fact]
    public void An_aggregate_exception_names_each_of_its_causes()
    {
        var causes = Enumerable.Range(1, 12).Select(i => new TimeoutException($"t{i}"));

        var text = Shown.Text(new AggregateException("several", causes));

        Assert.Contains("\ncaused by TimeoutException: t10\n… (more inner exceptions)", text);
    }

    [Fact]
    public void A_data_table_is_a_table()
    {
        using var table = new DataTable();
        table.Columns.Add("Name", typeof(string));
        table.Columns.Add("Sum <€>", typeof(decimal));
        table.Rows.Add("Anna", 10.5m);
        table.Rows.Add("Ivan", DBNull.Value);

        Snapshot.Matches(Shown.All(("table", table), ("view", new DataView(table))), "Notebooks", "Formatting", "data-table.txt");
    }

    private static Exception Catch(Action action) => Record.Exception(action)!;

    private static void Fail(string message)
    {
        try
        {
            throw new FormatException(message);
        }
        catch (FormatException exception)
        {
            throw new InvalidOperationException("outer", exception);
        }
    }
}
