using System.Text.Json.Nodes;
using ChurnLab.Notebooks.Documents;
using ChurnLab.Notebooks.Jupyter.Wire;

namespace ChurnLab.Notebooks.Jupyter;

/// <summary>What the kernel says of itself.</summary>
internal static class KernelInfo
{
    public static string Version { get; } = typeof(KernelInfo).Assembly.GetName().Version!.ToString(fieldCount: 3);

    /// <summary>Content of <c>kernel_info_reply</c>.</summary>
    public static JsonObject Reply() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.ProtocolVersion,
        ["implementation"] = "churnlab",
        ["implementation_version"] = Version,
        ["language_info"] = NotebookMetadata.LanguageInfo(),
        ["banner"] = $"ChurnLab {Version}: C# 14 on {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}",
        ["help_links"] = new JsonArray(
            Link("C#", "https://learn.microsoft.com/dotnet/csharp/"),
            Link(".NET API", "https://learn.microsoft.com/dotnet/api/")),
        ["debugger"] = false,
        ["supported_features"] = new JsonArray(),
    };

    private static JsonObject Link(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
