using System.Text.RegularExpressions;
using ChurnLab.Notebooks.Documents;

namespace ChurnLab.Notebooks.Jupyter.Specs;

/// <summary>Which names an installation may take, and which it takes.</summary>
internal static partial class KernelNames
{
    /// <summary>Refuses names Jupyter does not take and names another program holds.</summary>
    /// <exception cref="KernelInstallException">The name is wrong or taken.</exception>
    public static void Check(KernelInstallOptions options, IReadOnlyList<KernelSpecEntry> found)
    {
        var name = options.Name;
        if (!Allowed().IsMatch(name) || name.Trim('.').Length == 0)
        {
            throw new KernelInstallException(
                $"'{name}' cannot name a kernel: Jupyter takes letters a-z, digits, '.', '_' and '-', such as '{KernelInstallOptions.OwnName}'.");
        }

        if (options.DisplayName is { } shown && string.IsNullOrWhiteSpace(shown))
            throw new KernelInstallException("The display name is blank: give the text people should see, or leave it out.");
        if (IsNotebooksName(name))
        {
            throw new KernelInstallException(
                $"'{NotebookMetadata.KernelName}' is installed beside the kernel's own name wherever it is free: leave --name out or choose another.");
        }

        if (found.FirstOrDefault(spec => Same(spec.Name, name) && !spec.IsOurs) is { } taken)
            throw new KernelInstallException($"The name '{name}' is another program's kernel in '{taken.Folder}': choose another with --name.");
    }

    /// <summary>Names to write with what people see: the notebooks' name, the chosen one, and what of ours is installed beside.</summary>
    public static IEnumerable<(string Name, string DisplayName)> ToWrite(
        KernelInstallOptions options, IEnumerable<KernelSpecEntry> installed, bool takesNotebooksName)
    {
        var shown = installed.ToDictionary(spec => Path.GetFileName(spec.Folder), spec => spec.DisplayName, StringComparer.OrdinalIgnoreCase);
        if (takesNotebooksName || shown.ContainsKey(NotebookMetadata.KernelName))
            shown[NotebookMetadata.KernelName] = NotebookMetadata.KernelSpec()["display_name"]!.GetValue<string>();
        // Jupyter knows names in lower case only.
        var own = options.Name.ToLowerInvariant();
        shown[own] = options.DisplayName ?? shown.GetValueOrDefault(own, KernelInstallOptions.OwnDisplayName);
        return shown
            .OrderBy(spec => IsNotebooksName(spec.Key) ? 0 : 1).ThenBy(spec => spec.Key, StringComparer.Ordinal)
            .Select(spec => (spec.Key, spec.Value));
    }

    private static bool IsNotebooksName(string name) => Same(name, NotebookMetadata.KernelName);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^[a-zA-Z0-9._\-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Allowed();
}
