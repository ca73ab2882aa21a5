using System.CommandLine;

namespace ChurnLab.Cli;

/// <summary>A verb whose help ends with notes.</summary>
/// <param name="name">The verb.</param>
/// <param name="description">One line, for the list of verbs.</param>
/// <param name="notes">What its own help ends with: exit codes, an example.</param>
internal sealed class VerbCommand(string name, string description, string notes) : Command(name, description)
{
    /// <summary>What its own help ends with.</summary>
    public string Notes { get; } = notes;
}
