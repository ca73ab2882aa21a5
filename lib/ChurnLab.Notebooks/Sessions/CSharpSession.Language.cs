#pragma warning disable
using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Sessions.Language;
namespace ChurnLab.Notebooks.Sessions;
public sealed partial class CSharpSession
{
    public CompletionList Complete(string code, int position, CancellationToken token = default) => new([], position, position);
    public JsonObject? Inspect(string code, int position, bool detailed = false, CancellationToken token = default) => null;
    public static CompletenessResult CheckCompleteness(string code) => new(Completeness.Complete, "");
}
